package lv.ocma.complaints.casefile;

import static lv.ocma.complaints.casefile.CaseStatus.DECIDED;
import static lv.ocma.complaints.casefile.CaseStatus.FORWARDED;
import static lv.ocma.complaints.casefile.CaseStatus.HELD;
import static lv.ocma.complaints.casefile.CaseStatus.IN_EXAMINATION;
import static lv.ocma.complaints.casefile.CaseStatus.RECEIVED;
import static lv.ocma.complaints.casefile.CaseStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseStatusTest {

    private static final Map<CaseStatus, Set<CaseStatus>> OF_SUBMISSIONS = Map.of(
            RECEIVED, Set.of(HELD, IN_EXAMINATION, FORWARDED, WITHDRAWN),
            HELD, Set.of(RECEIVED, IN_EXAMINATION, DECIDED, WITHDRAWN),
            IN_EXAMINATION, Set.of(HELD, DECIDED, FORWARDED, WITHDRAWN),
            DECIDED, Set.of(IN_EXAMINATION));

    private static final Map<CaseStatus, Set<CaseStatus>> OF_DISPUTES = Map.of(
            RECEIVED, Set.of(HELD, IN_EXAMINATION, FORWARDED, WITHDRAWN),
            HELD, Set.of(RECEIVED, IN_EXAMINATION, DECIDED, WITHDRAWN),
            IN_EXAMINATION, Set.of(HELD, DECIDED, WITHDRAWN),
            DECIDED, Set.of(IN_EXAMINATION));

    private static final Map<CaseStatus, Set<CaseStatus>> OF_THANKS = Map.of(RECEIVED, Set.of(DECIDED, WITHDRAWN));

    private static final Map<Procedure, Map<CaseStatus, Set<CaseStatus>>> MATRIX = Map.of(
            Procedure.SUBMISSION, OF_SUBMISSIONS,
            Procedure.SERVICE, OF_SUBMISSIONS,
            Procedure.DISPUTE, OF_DISPUTES,
            Procedure.THANKS, OF_THANKS);

    @Test
    void each_procedure_allows_these_steps_and_no_others() {
        for (var procedure : Procedure.values()) {
            for (var from : CaseStatus.values()) {
                for (var to : CaseStatus.values()) {
                    var allowed = MATRIX.getOrDefault(procedure, Map.of())
                            .getOrDefault(from, Set.of())
                            .contains(to);
                    assertEquals(allowed, from.mayBecome(to, procedure), procedure + ": " + from + " to " + to);
                }
            }
        }
    }

    @Test
    void every_kind_has_a_procedure_with_outcomes_and_only_a_dispute_is_decided_as_one() {
        for (var kind : Kind.values()) {
            assertFalse(kind.procedure().outcomes().isEmpty(), kind.name());
            assertEquals(kind == Kind.DISPUTE, kind.procedure() == Procedure.DISPUTE);
        }
        assertFalse(Procedure.DISPUTE.outcomes().contains(Outcome.ANSWERED));
    }

    @Test
    void what_staff_write_down_for_somebody_came_over_no_program() {
        assertTrue(Channel.LETTER.isEnteredByStaff());
        assertFalse(Channel.PORTAL.isEnteredByStaff());
    }
}
