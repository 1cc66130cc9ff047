package lv.ocma.complaints.deadline;

import java.time.LocalDate;
import lv.ocma.complaints.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One step from the start of a term to its last day.
 *
 * @param from the date before the step; of a pause its first day
 * @param to the date after it; of a pause its last day
 * @param workingDays how many working days lie after {@code from} up to {@code to}; null where the step counts none
 * @param rule by which the step follows; null where none is needed
 */
public record Step(
        Code code,
        LocalDate from,
        LocalDate to,
        @Nullable Integer workingDays,
        @Nullable Rule rule) {

    /** What happened. */
    public enum Code {
        /** The rule's time was counted from the day of receipt, which does not count itself. */
        TERM,
        /** The last day was no working day, so it is the next one. */
        MOVED_TO_WORKING_DAY,
        /** The submitter had to put something right. */
        PAUSED,
        /** The last day moved by the working days of the pause. */
        PAUSE_ADDED,
        EXTENDED
    }
}
