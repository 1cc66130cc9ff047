package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.waiting.WishStatus.ENDED;
import static lv.ocma.appointments.waiting.WishStatus.OFFERED;
import static lv.ocma.appointments.waiting.WishStatus.RESTING;
import static lv.ocma.appointments.waiting.WishStatus.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishStatusTest {

    private static final Map<WishStatus, Set<WishStatus>> ALLOWED = Map.of(
            WAITING, Set.of(OFFERED, ENDED),
            OFFERED, Set.of(WAITING, RESTING, ENDED),
            RESTING, Set.of(WAITING, ENDED),
            ENDED, Set.of());

    @Test
    void every_transition_is_allowed_or_refused_as_the_matrix_says() {
        for (var from : WishStatus.values()) {
            for (var to : WishStatus.values()) {
                assertEquals(ALLOWED.getOrDefault(from, Set.of()).contains(to), from.mayBecome(to), from + " to " + to);
            }
        }
    }
}
