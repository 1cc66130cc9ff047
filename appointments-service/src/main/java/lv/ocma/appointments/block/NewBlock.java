package lv.ocma.appointments.block;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.claim.WholeMinutes;
import lv.ocma.appointments.place.Block;
import lv.ocma.appointments.text.WrittenText;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to block a time. */
@Schema(
        name = "NewBlock",
        requiredProperties = {"place", "from", "to", "reason"})
record NewBlock(
        @Schema(description = "Id of the place.", examples = "riga-3") @Nullable
        String place,

        @Schema(description = "Id of a counter of the place; all of them when not said.", examples = "riga-3/2")
        @Nullable
        String counter,

        @Schema(description = "A whole minute.", examples = "2026-06-15T13:00:00+03:00") @Nullable
        OffsetDateTime from,

        @Schema(
                description = "A whole minute, exclusive; at most 366 days later.",
                examples = "2026-06-15T15:00:00+03:00")
        @Nullable
        OffsetDateTime to,

        @Schema(
                description = "For staff; 1 to 300 characters, and nothing about a person.",
                maxLength = NewBlock.LONGEST_REASON,
                examples = "Printer is being repaired")
        @Nullable
        String reason) {

    static final int LONGEST_REASON = 300;

    private static final int MOST_DAYS = 366;

    /** All that can be said without asking what places there are. */
    void requireValid(Instant now) {
        var violations = new ArrayList<Violation>();
        if (place == null) {
            violations.add(Violation.body("/place", "required"));
        }
        violations.addAll(times(now));
        if (reason == null) {
            violations.add(Violation.body("/reason", "required"));
        } else {
            violations.addAll(WrittenText.LINE.violations("/reason", reason, LONGEST_REASON));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private List<Violation> times(Instant now) {
        var violations = new ArrayList<Violation>();
        violations.addAll(WholeMinutes.violations("/from", from));
        violations.addAll(WholeMinutes.violations("/to", to));
        if (from == null || to == null) {
            return violations;
        }
        if (!from.isBefore(to)) {
            violations.add(Violation.body("/to", "after-from"));
        } else if (!to.toInstant().isAfter(now)) {
            violations.add(Violation.body("/to", "block-over"));
        } else if (Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            violations.add(Violation.body("/to", "block-too-long", Map.of("days", MOST_DAYS)));
        }
        return violations;
    }

    Block block(UUID id) {
        return new Block(
                id,
                Objects.requireNonNull(place),
                counter,
                new Span(
                        Objects.requireNonNull(from).toInstant(),
                        Objects.requireNonNull(to).toInstant()),
                SeenText.strip(Objects.requireNonNull(reason)));
    }

    /** Never the reason: staff may have told of a person after all. */
    @Override
    public String toString() {
        return "NewBlock[" + place + "]";
    }
}
