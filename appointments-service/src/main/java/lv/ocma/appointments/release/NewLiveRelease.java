package lv.ocma.appointments.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.claim.WholeMinutes;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to give unbooked times of today to the live queue. */
@Schema(
        name = "NewLiveRelease",
        requiredProperties = {"from", "to"})
record NewLiveRelease(
        @Schema(
                description = "A whole minute of today; what has passed is left out.",
                examples = "2026-06-15T13:00:00+03:00")
        @Nullable
        OffsetDateTime from,

        @Schema(description = "A whole minute of today, exclusive.", examples = "2026-06-15T15:00:00+03:00") @Nullable
        OffsetDateTime to,

        @Schema(description = "Number of a counter; all of the place when not said.", nullable = true, examples = "2")
        @Nullable
        Integer counter) {

    /** From now on at the earliest. */
    Span require(String place, Instant now) {
        var violations = new ArrayList<Violation>();
        violations.addAll(WholeMinutes.violations("/from", from));
        violations.addAll(WholeMinutes.violations("/to", to));
        if (violations.isEmpty()) {
            violations.addAll(times(place, now));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var soonest = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        var start = Objects.requireNonNull(from).toInstant();
        var end = Objects.requireNonNull(to).toInstant();
        var begins = start.isBefore(soonest) ? soonest : start;
        return new Span(begins.isBefore(end) ? begins : end, end);
    }

    private List<Violation> times(String place, Instant now) {
        var start = Objects.requireNonNull(from).toInstant();
        var end = Objects.requireNonNull(to).toInstant();
        var today = PlaceDay.of(place, now).span();
        if (!start.isBefore(end)) {
            return List.of(Violation.body("/to", "after-from"));
        }
        var violations = new ArrayList<Violation>();
        if (!today.contains(start)) {
            violations.add(Violation.body("/from", "today-only"));
        }
        if (end.isAfter(today.end()) || !end.isAfter(now)) {
            violations.add(Violation.body("/to", "today-only"));
        }
        return violations;
    }
}
