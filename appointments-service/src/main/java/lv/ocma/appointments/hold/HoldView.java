package lv.ocma.appointments.hold;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time that is held; only who made it is ever shown its token. */
@Schema(name = "Hold")
record HoldView(
        UUID id,

        @Schema(
                description = "Secret; hand it back as `hold` to book this time. Shown only once.",
                examples = "qN2e0Jr3xw3cWzq1m0kq0lJH0y8b6m5Tn1d2o3p4q5s")
        String hold,

        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-06-15T09:00:00+03:00") OffsetDateTime start,
        @Schema(examples = "2026-06-15T09:15:00+03:00") OffsetDateTime end,

        @Schema(description = "When the time is free for others again.", examples = "2026-06-12T14:10:00+03:00")
        OffsetDateTime expiresAt) {

    static HoldView of(UUID id, String token, Slot slot, Instant expiresAt) {
        return new HoldView(
                id,
                token,
                slot.place(),
                local(slot.time().start()),
                local(slot.time().end()),
                local(expiresAt));
    }

    private static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }

    /** Never the token: a view may end up in a log. */
    @Override
    public String toString() {
        return "HoldView[" + id + "]";
    }
}
