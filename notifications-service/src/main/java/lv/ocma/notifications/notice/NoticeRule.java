package lv.ocma.notifications.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule of law.
 *
 * @param name by which dates tell that they follow from it; a rule that has changed gets another
 * @param way channel of a message, or what is recorded of it by staff
 * @param unit NONE where no rule of law lets anybody count as notified in this way
 * @param count of days after that of the basis
 * @param from first day of the basis on which it holds; null for ever before
 * @param until last such day; null for as long as is known
 * @param verified whether it was read in its source and confirmed
 */
record NoticeRule(
        String name,
        String way,
        Basis basis,
        Unit unit,
        int count,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean verified,
        String source) {

    /** In what is counted. */
    enum Unit {
        WORKING_DAYS,
        DAYS,
        NONE
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
