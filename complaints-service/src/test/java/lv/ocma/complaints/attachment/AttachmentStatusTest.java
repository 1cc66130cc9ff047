package lv.ocma.complaints.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttachmentStatusTest {

    @Test
    void what_is_said_of_a_file_is_said_once() {
        var graph = Map.of(
                AttachmentStatus.QUARANTINED, Set.of(AttachmentStatus.CLEAN, AttachmentStatus.REJECTED),
                AttachmentStatus.CLEAN, Set.of(),
                AttachmentStatus.REJECTED, Set.of());
        for (var status : AttachmentStatus.values()) {
            assertEquals(graph.get(status), status.next(), status.name());
        }
    }
}
