package lv.ocma.notifications.feed;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as clients get it, in the shape of Standard Webhooks 1.0.0: what happened, when, to which thing, and where that is read; no more. */
@JsonPropertyOrder({"type", "timestamp", "data"})
public record Envelope(String type, OffsetDateTime timestamp, Thing data) {

    /** What it happened to. */
    @Schema(name = "ClientEventThing")
    @JsonPropertyOrder({"id", "link", "place"})
    public record Thing(
            @Schema(
                    description = "Of the visit, the wish, the place, the service or whatever the type says.",
                    examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d")
            String id,

            @Schema(
                    description = "Where it is read, with a token that may.",
                    examples = "https://api.ocma.example/v1/appointments/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d")
            String link,

            @Schema(description = "Null where it belongs to no place, or to several.", examples = "riga-3") @Nullable
            String place) {}

    /** @param publicUrl the gateway as callers know it */
    public static Envelope of(ClientEvent event, String publicUrl) {
        return new Envelope(
                event.type(),
                event.occurredAt().atOffset(ZoneOffset.UTC),
                new Thing(event.subject(), publicUrl + event.link(), event.place()));
    }
}
