package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import lv.ocma.complaints.number.Numbers;

/** What each report is given: its number, and by when it is to be taken up. */
@ApplicationScoped
class ReportTerms {

    private static final String SERIES = "K";

    private final Numbers numbers;
    private final TakeUpTerm term;

    ReportTerms(Numbers numbers, TakeUpTerm term) {
        this.numbers = numbers;
        this.term = term;
    }

    String nextNumber(LocalDate today) {
        return numbers.next(SERIES, today.getYear());
    }

    LocalDate lastDayToTakeUp(LocalDate today) {
        return term.from(today);
    }
}
