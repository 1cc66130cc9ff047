package lv.ocma.complaints.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import lv.ocma.platform.problem.Conflict;
import org.junit.jupiter.api.Test;

class TimelinessTest {

    private static final LocalDate LAST = LocalDate.parse("2026-12-21");
    private static final Map<Timeliness, Set<Timeliness>> MATRIX = Map.of(
            Timeliness.UNKNOWN, Set.of(Timeliness.UNKNOWN, Timeliness.IN_TIME, Timeliness.LATE),
            Timeliness.IN_TIME, Set.of(Timeliness.IN_TIME, Timeliness.LATE),
            Timeliness.LATE, Set.of(Timeliness.LATE, Timeliness.IN_TIME, Timeliness.ADMITTED, Timeliness.DENIED),
            Timeliness.ADMITTED, Set.of(),
            Timeliness.DENIED, Set.of());

    private static Dispute dispute(Timeliness timeliness) {
        var act = new Act("riga-3/2026/17", LAST.minusMonths(1), null, "pilnā apjomā");
        return new Dispute(act, "Atcelt.", null, true, null, timeliness, null);
    }

    @Test
    void what_was_decided_about_never_changes_again_and_all_else_follows_the_day() {
        for (var from : Timeliness.values()) {
            assertEquals(MATRIX.get(from), from.next(), from.name());
        }
    }

    @Test
    void the_last_day_is_in_time_and_the_next_is_late() {
        var day = LAST.minusMonths(1);
        var unknown = dispute(Timeliness.UNKNOWN);
        assertEquals(Timeliness.IN_TIME, unknown.notified(day, true, LAST, LAST).timeliness());
        assertEquals(
                Timeliness.LATE,
                unknown.notified(day, true, LAST, LAST.plusDays(1)).timeliness());
        var denied = dispute(Timeliness.DENIED);
        assertThrows(Conflict.class, () -> denied.notified(day, true, LAST, LAST));
    }
}
