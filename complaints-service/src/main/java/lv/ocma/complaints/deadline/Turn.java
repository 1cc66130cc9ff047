package lv.ocma.complaints.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has moved a term since it began. */
public sealed interface Turn {

    /**
     * The term stood still.
     *
     * @param from local date on which the submitter was asked; it counts still
     * @param to local date on which they answered, the last that does not count; null while they have not
     */
    record Pause(LocalDate from, @Nullable LocalDate to) implements Turn {}

    /** @param until the new last day, as the submitter was told */
    record Extension(LocalDate until) implements Turn {}
}
