package lv.ocma.notifications.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a message, without whom it went to and what it said. */
@Schema(name = "Message")
record MessageView(
        UUID id,

        @Schema(
                description =
                        "VISIT_BOOKED, VISIT_RESCHEDULED, VISIT_CANCELLED, VISIT_NOT_SERVED, VISIT_CHANGED, VISIT_REMINDER, VISIT_TIME_PROPOSED, VISIT_DISPLACED, VISIT_PROPOSAL_WITHDRAWN, VISIT_STANDS, VISIT_REFUSED, CONTACT_CODE, WAITING_JOINED, WAITING_OFFERED, WAITING_LAPSED, WAITING_OFFER_WITHDRAWN or WAITING_ENDED; new values may come.",
                examples = "VISIT_BOOKED")
        String kind,

        @Schema(description = "The visit, or the entry of the waiting list, that it is about.")
        UUID appointment,

        @Schema(examples = "K7M4-94XF") String reference,

        @Schema(
                description = "Counts the changes of the visit: messages of one visit leave in this order.",
                examples = "1")
        long sequence,

        @Schema(description = "Where the visit was to be when the message was written.", examples = "riga-3")
        String place,

        @Schema(description = "EMAIL; new values may come.", examples = "EMAIL")
        String channel,

        @Schema(examples = "lv") String language,

        @Schema(
                description =
                        "RENDERED waits for its attempt, SENDING is under way, ACCEPTED by the mail server, FAILED refused by it, EXPIRED"
                                + " not accepted in days, UNDELIVERABLE has no channel; new values may come.",
                examples = "ACCEPTED")
        String status,

        @Schema(
                description =
                        "Why it failed, or why the last attempt did: a code such as `smtp-550-5.1.1`, `smtp-connection`, `no-email`.",
                examples = "smtp-451-4.3.0")
        @Nullable
        String reason,

        @Schema(description = "Attempts so far.", examples = "1")
        int attempts,

        @Schema(
                description =
                        "How often it was sent again, under the same Message-ID, because its sender died before it could tell the end.",
                examples = "0")
        int resent,

        @Schema(examples = "2026-06-01T09:00:00+03:00") OffsetDateTime createdAt,

        @Schema(
                description = "When it was accepted or given up; null while under way.",
                examples = "2026-06-01T09:00:00.4+03:00")
        @Nullable
        OffsetDateTime endedAt)
        implements Personal {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.kind().name(),
                message.appointment(),
                message.reference(),
                message.sequence(),
                message.place(),
                message.channel().name(),
                message.language(),
                message.status().name(),
                message.reason(),
                message.attempts(),
                message.resent(),
                inRiga(message.createdAt()),
                message.endedAt() == null ? null : inRiga(message.endedAt()));
    }

    static OffsetDateTime inRiga(Instant moment) {
        return moment.atZone(Zones.RIGA).toOffsetDateTime();
    }
}
