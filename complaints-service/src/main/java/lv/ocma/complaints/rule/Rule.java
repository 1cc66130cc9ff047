package lv.ocma.complaints.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a term was in some time.
 *
 * @param basis the enactment, in Latvian
 * @param from first local date on which it holds; null where it has always held
 * @param until last local date; null while it holds
 * @param source where it was read
 * @param verified whether it was read in its source and confirmed; what was not is never presented as certain
 */
public record Rule(
        Term term,
        int value,
        Unit unit,
        String basis,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source,
        boolean verified) {

    /** In what a term is counted. */
    public enum Unit {
        WORKING_DAYS,
        MONTHS
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
