package lv.ocma.divisions.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Hours that the office set for one date of a place.
 *
 * @param intervals in order, not overlapping; none where it is closed
 * @param change by which staff set them; null for those that were published before
 * @param addedBeforeCut of a shorter day before a holiday the extra hours that it had before its cut, which another cut begins from
 */
public record SetHours(
        LocalDate date,
        ExceptionKind kind,
        List<Interval> intervals,
        Texts reason,
        String source,
        @Nullable UUID change,
        List<Interval> addedBeforeCut) {

    public SetHours {
        intervals = intervals.stream().sorted().toList();
        // Not said in what was kept before cuts remembered it.
        addedBeforeCut = addedBeforeCut == null
                ? List.of()
                : addedBeforeCut.stream().sorted().toList();
    }

    public SetHours(
            LocalDate date,
            ExceptionKind kind,
            List<Interval> intervals,
            Texts reason,
            String source,
            @Nullable UUID change) {
        this(date, kind, intervals, reason, source, change, List.of());
    }

    /** What the date is excepted by without the shorter day before a holiday. */
    Optional<SetHours> withoutCut() {
        if (kind != ExceptionKind.PRE_HOLIDAY) {
            return Optional.of(this);
        }
        return addedBeforeCut.isEmpty()
                ? Optional.empty()
                : Optional.of(new SetHours(date, ExceptionKind.EXTRA, addedBeforeCut, reason, source, change));
    }
}
