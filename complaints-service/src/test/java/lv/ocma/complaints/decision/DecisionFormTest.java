package lv.ocma.complaints.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.complaints.casefile.Deciding;
import lv.ocma.complaints.casefile.Outcome;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionFormTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final Set<Outcome> ALL = Set.of(Outcome.values());
    private static final NewDecision.NewNextInstance NEXT =
            new NewDecision.NewNextInstance(null, "Izdomāta tiesa", TODAY.plusDays(40));

    private static NewDecision sent(
            Outcome outcome,
            @Nullable String words,
            NewDecision.@Nullable NewNextInstance next,
            @Nullable Boolean late) {
        var norms = words == null ? null : List.of(new NewDecision.NewNorm(words, "1. pants"));
        return new NewDecision(outcome, words, norms, words, "Izlemts.", null, next, null, late);
    }

    private static List<String> wrong(NewDecision sent, boolean late) {
        var deciding = new Deciding(ALL, Set.of(), late, TODAY, TODAY.plusDays(1));
        try {
            DecisionForm.read(sent, deciding, "known"::equals, _ -> true);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.violations().stream().map(Violation::code).toList();
        }
    }

    @Test
    @Clause("V4")
    void every_outcome_has_its_grounds_and_what_is_against_the_person_has_where_to_go_next() {
        for (var outcome : Outcome.values()) {
            var expected = new ArrayList<String>();
            if (outcome != Outcome.ANSWERED) {
                expected.addAll(List.of("required", "required", "required"));
            }
            if (Set.of(Outcome.PARTLY_UPHELD, Outcome.REJECTED, Outcome.INADMISSIBLE)
                    .contains(outcome)) {
                expected.add("next-instance-missing");
            }
            assertEquals(expected, wrong(sent(outcome, null, null, null), false), outcome.name());
            assertEquals(List.of(), wrong(sent(outcome, "Kaut kas.", NEXT, null), false), outcome.name());
        }
        assertEquals(4, wrong(sent(Outcome.REJECTED, " ", null, null), false).size() + 1);
    }

    @Test
    void where_to_go_next_is_said_in_one_way_and_leaves_time() {
        var day = TODAY.plusDays(1);
        assertEquals(List.of("next-instance-where"), next(null, null, day));
        assertEquals(List.of("next-instance-where"), next("known", "Izdomāta tiesa", day));
        assertEquals(List.of("not-in-directory"), next("unknown", null, day));
        assertEquals(List.of("date-range"), next("known", null, TODAY));
        assertEquals(List.of("date-range"), next("known", null, day.plusYears(1).plusDays(1)));
        assertEquals(List.of(), next("known", null, day));
    }

    private static List<String> next(@Nullable String authority, @Nullable String name, LocalDate until) {
        return wrong(
                sent(Outcome.REJECTED, "Kaut kas.", new NewDecision.NewNextInstance(authority, name, until), null),
                false);
    }

    @Test
    @Clause("P4")
    void whether_late_reasons_are_accepted_is_said_of_late_disputes_alone() {
        assertEquals(List.of("lateness-undecided"), late(Outcome.UPHELD, null, true));
        assertEquals(List.of("lateness-of-late"), late(Outcome.UPHELD, true, false));
        assertEquals(List.of("late-inadmissible"), late(Outcome.REJECTED, false, true));
        assertEquals(List.of(), late(Outcome.INADMISSIBLE, false, true));
        assertEquals(List.of(), late(Outcome.REJECTED, true, true));
    }

    private static List<String> late(Outcome outcome, @Nullable Boolean accepted, boolean late) {
        return wrong(sent(outcome, "Kaut kas.", NEXT, accepted), late);
    }

    @Test
    void a_remedy_is_somebodys_and_not_of_yesterday() {
        var remedy = new NewDecision.NewCaseRemedy("Izskaidrot.", UUID.randomUUID(), TODAY.minusDays(1));
        var sent = new NewDecision(Outcome.ANSWERED, null, null, null, "Izlemts.", null, null, List.of(remedy), null);
        var deciding = new Deciding(ALL, Set.of(), false, TODAY, TODAY.plusDays(1));
        var invalid = assertThrows(Invalid.class, () -> DecisionForm.read(sent, deciding, _ -> true, _ -> false));
        assertEquals(
                List.of("not-in-directory", "date-range"),
                invalid.violations().stream().map(Violation::code).toList());
    }

    @Test
    void an_outcome_belongs_to_the_procedure() {
        var deciding = new Deciding(Set.of(Outcome.ANSWERED), Set.of(), false, TODAY, TODAY);
        var sent = sent(Outcome.UPHELD, "Kaut kas.", NEXT, null);
        assertThrows(Invalid.class, () -> DecisionForm.read(sent, deciding, _ -> true, _ -> true));
    }
}
