package lv.ocma.divisions.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Hours that the office set for one date of a place.
 *
 * @param intervals in order, not overlapping; none where it is closed
 * @param change by which staff set them; null for those that were published before
 */
public record SetHours(
        LocalDate date,
        ExceptionKind kind,
        List<Interval> intervals,
        Texts reason,
        String source,
        @Nullable UUID change) {

    public SetHours {
        intervals = intervals.stream().sorted().toList();
    }
}
