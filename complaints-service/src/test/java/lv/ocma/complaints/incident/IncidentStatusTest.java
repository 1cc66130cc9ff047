package lv.ocma.complaints.incident;

import static lv.ocma.complaints.incident.IncidentStatus.CLOSED;
import static lv.ocma.complaints.incident.IncidentStatus.CONTACT_ENDED;
import static lv.ocma.complaints.incident.IncidentStatus.RECORDED;
import static lv.ocma.complaints.incident.IncidentStatus.WARNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class IncidentStatusTest {

    @Test
    @Clause("P10")
    void of_all_pairs_of_states_these_steps_alone_are_possible() {
        var possible = Stream.of(IncidentStatus.values())
                .flatMap(from -> Stream.of(IncidentStatus.values())
                        .filter(to -> from.next().contains(to))
                        .map(to -> List.of(from, to)))
                .toList();
        assertEquals(
                List.of(
                        List.of(RECORDED, WARNED),
                        List.of(RECORDED, CLOSED),
                        List.of(WARNED, CONTACT_ENDED),
                        List.of(WARNED, CLOSED),
                        List.of(CONTACT_ENDED, CLOSED)),
                possible);
    }
}
