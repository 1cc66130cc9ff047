package lv.ocma.complaints.spoken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpokenStatusTest {

    @Test
    void it_is_a_case_once_confirmed_and_handed_over_only_then() {
        var graph = Map.of(
                SpokenStatus.WRITTEN, Set.of(SpokenStatus.CONFIRMED, SpokenStatus.DISCARDED),
                SpokenStatus.CONFIRMED, Set.of(SpokenStatus.ISSUED),
                SpokenStatus.ISSUED, Set.of(),
                SpokenStatus.DISCARDED, Set.of());
        for (var status : SpokenStatus.values()) {
            assertEquals(graph.get(status), status.next(), status.name());
        }
    }
}
