package lv.ocma.complaints.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class TimelinessTest {

    private static final LocalDate LAST = LocalDate.parse("2026-12-21");
    private static final Map<Timeliness, Set<Timeliness>> MATRIX = Map.of(
            Timeliness.UNKNOWN, Set.of(Timeliness.UNKNOWN, Timeliness.IN_TIME, Timeliness.LATE),
            Timeliness.IN_TIME, Set.of(Timeliness.IN_TIME, Timeliness.LATE, Timeliness.UNKNOWN),
            Timeliness.LATE,
                    Set.of(
                            Timeliness.LATE,
                            Timeliness.IN_TIME,
                            Timeliness.UNKNOWN,
                            Timeliness.ADMITTED,
                            Timeliness.DENIED),
            Timeliness.ADMITTED, Set.of(),
            Timeliness.DENIED, Set.of());

    private static Dispute dispute(Timeliness timeliness) {
        var act = new Act("riga-3/2026/17", LAST.minusMonths(1), null, null, null, "pilnā apjomā", null, null);
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
        var day = new Notification(LAST.minusMonths(1), NotifiedBy.SENDER, null);
        var unknown = dispute(Timeliness.UNKNOWN);
        assertEquals(Timeliness.IN_TIME, unknown.notified(day, true, LAST, LAST).timeliness());
        assertEquals(
                Timeliness.LATE,
                unknown.notified(day, true, LAST, LAST.plusDays(1)).timeliness());
        var denied = dispute(Timeliness.DENIED);
        assertThrows(Conflict.class, () -> denied.notified(day, true, LAST, LAST));
    }

    @Test
    @Clause("V4")
    void what_the_act_says_itself_is_to_nobodys_harm_unless_it_says_nothing_of_where_to_go() {
        var day = new Notification(LAST.minusMonths(1), NotifiedBy.MESSAGE, null);
        var named =
                dispute(Timeliness.UNKNOWN).of(dispute(Timeliness.UNKNOWN).act().naming(LAST.plusDays(3)));
        assertEquals(LAST.plusDays(3), named.notified(day, true, LAST, LAST).lastDay());
        assertEquals(
                LAST.plusDays(5),
                named.notified(day, true, LAST.plusDays(5), LAST).lastDay());
        assertEquals(LAST, named.notified(day, false, LAST, LAST).lastDay());
    }

    @Test
    @Clause("V4")
    void staff_know_better_than_a_message_that_than_the_sender_and_a_refusal_is_handed_over_unless_any_does() {
        var message = LAST.minusDays(2);
        var handed = LAST.minusDays(9);
        var said = Notification.said(LAST.minusDays(5));
        assertEquals(new Notification(message, NotifiedBy.MESSAGE, said.said()), said.told(message, handed));
        assertEquals(new Notification(said.said(), NotifiedBy.SENDER, said.said()), said.told(null, handed));
        assertEquals(new Notification(handed, NotifiedBy.HANDED_OVER, null), Notification.UNKNOWN.told(null, handed));
        assertEquals(Notification.UNKNOWN, Notification.UNKNOWN.told(null, null));
        assertEquals(
                new Notification(said.said(), NotifiedBy.SENDER, said.said()),
                said.told(message, handed).told(null, handed));
        var staff = said.told(message, handed).byStaff(LAST);
        assertEquals(staff, staff.told(message, handed));
    }
}
