package lv.ocma.complaints.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lv.ocma.complaints.deadline.Turn;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final LocalDate DUE = LocalDate.parse("2026-12-11");
    private static final LocalDate LATEST = LocalDate.parse("2026-12-28");

    @Test
    void a_hold_pauses_and_what_was_asked_for_ends_it() {
        var file = SomeCase.of(Kind.COMPLAINT, new Due(DUE, false, 1));
        file.askToCure("Nav norādīta diena.", DUE, MONDAY);
        file.counted(new Due(DUE, false, 1));
        assertNull(Objects.requireNonNull(file.due()).date());
        assertEquals(List.of(new Turn.Pause(MONDAY, null)), file.turns());

        file.supplement(MONDAY.plusDays(2));
        assertEquals(CaseStatus.RECEIVED, file.status());
        assertNull(file.hold());
        assertEquals(List.of(new Turn.Pause(MONDAY, MONDAY.plusDays(2))), file.turns());
        assertThrows(Conflict.class, () -> file.supplement(MONDAY));
    }

    @Test
    void a_term_is_put_off_before_it_has_passed_and_not_beyond_the_law() {
        var file = SomeCase.of(Kind.COMPLAINT, new Due(DUE, false, 1));
        assertThrows(Invalid.class, () -> file.extend(LATEST.plusDays(1), LATEST, MONDAY));
        assertThrows(Invalid.class, () -> file.extend(DUE, LATEST, MONDAY));
        assertThrows(Conflict.class, () -> file.extend(LATEST, LATEST, DUE.plusDays(1)));
        assertThrows(Conflict.class, () -> file.extend(LATEST, DUE, MONDAY));
        assertThrows(Conflict.class, () -> file.extend(LATEST, null, MONDAY));
        file.extend(LATEST, LATEST, DUE);
        assertEquals(List.of(new Turn.Extension(LATEST)), file.turns());
    }

    @Test
    void thanks_wait_for_nobody_and_go_nowhere() {
        var file = SomeCase.of(Kind.THANKS, new Due(DUE, false, 1));
        assertThrows(Conflict.class, () -> file.askToCure("Par ko?", DUE, MONDAY));
        assertThrows(Conflict.class, () -> file.forward("an-authority", MONDAY, DUE));
        file.withdraw(MONDAY);
        assertEquals(CaseStatus.WITHDRAWN, file.status());
    }

    @Test
    void it_is_passed_on_in_time_up_to_the_last_day() {
        var onTheDay = SomeCase.of(Kind.OTHER, new Due(DUE, false, 1));
        onTheDay.forward("an-authority", MONDAY, MONDAY);
        assertTrue(onTheDay.forwarding() != null && onTheDay.forwarding().inTime());
        var after = SomeCase.of(Kind.OTHER, new Due(DUE, false, 1));
        after.forward("an-authority", MONDAY.plusDays(1), MONDAY);
        assertFalse(after.forwarding() == null || after.forwarding().inTime());
    }

    @Test
    void only_what_runs_is_overdue_and_not_on_its_last_day() {
        var file = SomeCase.of(Kind.COMPLAINT, new Due(DUE, false, 1));
        assertFalse(file.isOverdue(DUE));
        assertTrue(file.isOverdue(DUE.plusDays(1)));
        file.withdraw(MONDAY);
        assertFalse(file.isOverdue(DUE.plusDays(1)));
    }
}
