package lv.ocma.appointments.slot;

import java.time.Instant;
import java.time.OffsetDateTime;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A free time as callers see it, in the local time of the place. */
@Schema(name = "Slot", description = "A free time for the whole visit at one place.")
public record SlotView(
        @Schema(description = "Id of the place.", examples = "riga-3")
        String place,

        @Schema(examples = "2026-06-15T09:00:00+03:00") OffsetDateTime start,
        @Schema(examples = "2026-06-15T09:45:00+03:00") OffsetDateTime end,

        @Schema(
                description = "Opaque; hand it back to book this time. It reserves nothing.",
                examples = "MXxyaWdhLTN8Mjk2OTEzNjB8cGFzc3BvcnQ6MQ")
        String slot) {

    static SlotView of(Slot slot) {
        return new SlotView(
                slot.place(), local(slot.time().start()), local(slot.time().end()), slot.token());
    }

    private static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }
}
