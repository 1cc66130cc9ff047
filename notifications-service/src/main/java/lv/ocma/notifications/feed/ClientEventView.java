package lv.ocma.notifications.feed;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as the feed tells it: that of the webhooks with its id, which there stands in a header. */
@Schema(name = "ClientEvent")
record ClientEventView(
        @Schema(description = "The same in the feed and over webhooks, there as `webhook-id`.")
        UUID id,

        @Schema(description = "What has happened; new values may come.", examples = "booking.booked")
        String type,

        @Schema(description = "When it happened.", examples = "2026-06-01T06:00:00.123Z")
        OffsetDateTime timestamp,

        Envelope.Thing data) {

    static ClientEventView of(ClientEvent event, String publicUrl) {
        var told = Envelope.of(event, publicUrl);
        return new ClientEventView(event.id(), told.type(), told.timestamp(), told.data());
    }
}
