package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.complaints.deadline.Deadline;
import lv.ocma.complaints.deadline.LegalClock;
import lv.ocma.complaints.deadline.Turn;
import lv.ocma.complaints.rule.Rules;
import lv.ocma.complaints.rule.Term;
import lv.ocma.platform.workday.KnownDays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the terms of cases by the rules of the day on which each came. Plain rule.
 *
 * @param countedBy how often years of the calendar had been told
 */
record CaseTerms(Rules rules, KnownDays days, long countedBy, LocalDate today) {

    Deadline deadline(CaseFile file) {
        return count(file, procedure(file).term(), file.turns());
    }

    Due due(CaseFile file) {
        var deadline = deadline(file);
        return new Due(deadline.date(), deadline.isProvisional(), countedBy);
    }

    /** Last day to which it may be put off, which moves by its pauses too; null where it may not. */
    @Nullable
    LocalDate latest(CaseFile file) {
        var longest = procedure(file).extended();
        return longest == null ? null : count(file, longest, pauses(file)).date();
    }

    /** Last day on which it may be passed on to whom it concerns; it moves by its pauses too. */
    LocalDate forwardBy(CaseFile file) {
        return count(file, Term.FORWARDING, pauses(file)).date();
    }

    /** Last day on which an act is disputed in time by whoever counts as notified of it on that one. */
    LocalDate disputeBy(LocalDate notifiedOn, boolean remedyNamed) {
        return disputing(notifiedOn, remedyNamed).date();
    }

    /** As {@link #disputeBy}, and how it comes about. */
    Deadline disputing(LocalDate notifiedOn, boolean remedyNamed) {
        var term = remedyNamed ? Term.DISPUTE_BRINGING : Term.DISPUTE_BRINGING_UNNAMED;
        return LegalClock.count(rules.on(term, notifiedOn), notifiedOn, List.of(), today, days);
    }

    /** Last local date for who is asked today to put something right. */
    LocalDate cureUntil() {
        return days.after(today, rules.on(Term.CURE, today).value()).date();
    }

    private Deadline count(CaseFile file, Term term, List<Turn> turns) {
        var start = file.termFrom();
        return LegalClock.count(rules.on(term, start), start, turns, today, days);
    }

    private static List<Turn> pauses(CaseFile file) {
        return file.turns().stream().filter(Turn.Pause.class::isInstance).toList();
    }

    private static Procedure procedure(CaseFile file) {
        return file.submission().kind().procedure();
    }
}
