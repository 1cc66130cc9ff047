package lv.ocma.complaints.serviceerror;

import static lv.ocma.complaints.serviceerror.ErrorStatus.CLOSED;
import static lv.ocma.complaints.serviceerror.ErrorStatus.REPORTED;
import static lv.ocma.complaints.serviceerror.ErrorStatus.SETTLED;
import static lv.ocma.complaints.serviceerror.ErrorStatus.TAKEN_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorStatusTest {

    @Test
    void of_all_pairs_of_states_these_steps_alone_are_possible() {
        var possible = Stream.of(ErrorStatus.values())
                .flatMap(from -> Stream.of(ErrorStatus.values())
                        .filter(to -> from.next().contains(to))
                        .map(to -> List.of(from, to)))
                .toList();
        assertEquals(
                List.of(List.of(REPORTED, TAKEN_UP), List.of(TAKEN_UP, SETTLED), List.of(SETTLED, CLOSED)), possible);
    }
}
