package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.complaints.visit.KnownVisits;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;

/** What each report is given: what its visit tells, its number, and by when it is to be taken up. */
@ApplicationScoped
class ReportTerms {

    private static final String SERIES = "K";

    private final Numbers numbers;
    private final TakeUpTerm term;
    private final KnownVisits visits;

    ReportTerms(Numbers numbers, TakeUpTerm term, KnownVisits visits) {
        this.numbers = numbers;
        this.term = term;
        this.visits = visits;
    }

    /** {@link Invalid} where neither it nor the visit says what is needed, {@link Forbidden} where that is a visit to another place. */
    Report whole(NewServiceError sent, Caller caller) {
        return visits.of(sent.visit(), sent.lacking(), caller)
                .map(visit -> Report.of(sent, visit))
                .orElseGet(() -> Report.of(sent));
    }

    String nextNumber(LocalDate today) {
        return numbers.next(SERIES, today.getYear());
    }

    LocalDate lastDayToTakeUp(LocalDate today) {
        return term.from(today);
    }
}
