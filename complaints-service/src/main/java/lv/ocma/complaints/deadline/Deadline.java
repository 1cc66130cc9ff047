package lv.ocma.complaints.deadline;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.platform.workday.Counted.OpenYear;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a term and how it came about.
 *
 * @param paused the term stands still now; the date is as if it went on today
 * @param open the first year on the way whose calendar is not known in full, so the date is provisional; null where it is certain
 * @param steps in their order; never empty
 */
public record Deadline(
        LocalDate start,
        LocalDate date,
        boolean paused,
        @Nullable OpenYear open,
        List<Step> steps) {

    public Deadline {
        steps = List.copyOf(steps);
    }

    public boolean isProvisional() {
        return open != null;
    }
}
