package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The last day for the answer as it was counted last.
 *
 * @param date local; null while the clock stands still
 * @param provisional whether a year on the way was not known in full
 * @param countedBy how often years of the calendar had been told by then
 */
@Embeddable
record Due(
        @Column(name = "due") @Nullable LocalDate date,
        @Column(name = "due_provisional") boolean provisional,
        @Column(name = "due_counted_by") long countedBy) {

    /**
     * Before it passes, and no later than the law allows; not of a clock that stands still.
     *
     * @param latest last day to which the rule lets it be put off; null where it does not
     */
    void requirePutOff(LocalDate until, @Nullable LocalDate latest, LocalDate today) {
        var before = Objects.requireNonNull(date);
        if (before.isBefore(today)) {
            throw new Conflict("case-deadline-passed", Map.of("deadline", before));
        }
        if (latest == null || !latest.isAfter(before)) {
            throw new Conflict("case-not-extendable");
        }
        if (until.isAfter(latest) || !until.isAfter(before)) {
            var days = Map.of("first", before.plusDays(1), "last", latest);
            throw new Invalid(Violation.body("/until", "date-range", days));
        }
    }

    boolean hasPassed(LocalDate today) {
        return date != null && date.isBefore(today);
    }
}
