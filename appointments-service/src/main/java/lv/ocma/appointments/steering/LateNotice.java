package lv.ocma.appointments.steering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The place runs late for those booked in a stretch of time, or is on time again. */
@Schema(
        name = "LateNotice",
        requiredProperties = {"from", "to", "minutes"})
record LateNotice(
        @Schema(description = "First booked start of today, inclusive.", examples = "2026-06-15T10:00:00+03:00")
        @Nullable
        OffsetDateTime from,

        @Schema(
                description = "Last booked start, exclusive; no later than the end of today.",
                examples = "2026-06-15T13:00:00+03:00")
        @Nullable
        OffsetDateTime to,

        @Schema(description = "About how late, 5 to 240; 0 when it is on time again.", examples = "40") @Nullable
        Integer minutes) {

    private static final int LEAST = 5;
    private static final int MOST = 240;

    /** @param today when alone a place can run late: one mistyped date would write to everybody of another day */
    void requireValid(LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (from != null && !from.atZoneSameInstant(Zones.RIGA).toLocalDate().equals(today)) {
            violations.add(Violation.body("/from", "late-today"));
        }
        if (from != null && to != null && !from.isBefore(to)) {
            violations.add(Violation.body("/to", "after-from"));
        }
        if (to != null
                && to.toInstant()
                        .isAfter(today.plusDays(1).atStartOfDay(Zones.RIGA).toInstant())) {
            violations.add(Violation.body("/to", "late-today"));
        }
        if (minutes != null && minutes != 0 && (minutes < LEAST || minutes > MOST)) {
            violations.add(Violation.body("/minutes", "late-minutes", Map.of("min", LEAST, "max", MOST)));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** How many were told, or released. */
    @Schema(name = "VisitsReached")
    record Reached(@Schema(examples = "12") int visits) {}
}
