package lv.ocma.appointments.visit;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisit;
import lv.ocma.appointments.queue.QueueRule;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of the time of who comes late, and by which rule. */
@Schema(name = "Delay")
record DelayView(
        UUID appointment,
        @Schema(examples = "35") int minutes,

        @Schema(
                description = "KEPT, MOVED to the start below, or RELEASED to the live queue; new values may come.",
                examples = "MOVED")
        String outcome,

        @Schema(description = "When the visit is now.", examples = "2026-06-15T09:45:00+03:00")
        OffsetDateTime start,

        @Schema(examples = "2026-06-15T10:00:00+03:00") OffsetDateTime end,

        @Schema(description = "The rule in words, by language.")
        Map<String, String> rule) {

    static DelayView of(BookedVisit visit, int minutes, DelayOutcome outcome, QueueRule rule) {
        return new DelayView(
                visit.id(),
                minutes,
                outcome.name(),
                Zones.inRiga(visit.time().start()),
                Zones.inRiga(visit.time().end()),
                outcome.rule(rule.delayKept()));
    }
}
