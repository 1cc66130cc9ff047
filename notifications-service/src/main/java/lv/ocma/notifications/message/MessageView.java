package lv.ocma.notifications.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a message, without whom it went to and what it said. */
@Schema(name = "Message")
public record MessageView(
        UUID id,

        @Schema(
                description =
                        "VISIT_BOOKED, VISIT_RESCHEDULED, VISIT_CANCELLED, VISIT_NOT_SERVED, VISIT_CHANGED, VISIT_REMINDER, VISIT_TIME_PROPOSED, VISIT_DISPLACED, VISIT_PROPOSAL_WITHDRAWN, VISIT_STANDS, VISIT_PLACE_LATE, VISIT_PLACE_ON_TIME, VISIT_DELAY_MOVED, VISIT_MISSED, VISIT_REFUSED, TICKET_REFUSED, CONTACT_CODE, WAITING_JOINED, WAITING_OFFERED, WAITING_LAPSED, WAITING_OFFER_WITHDRAWN, WAITING_ENDED, OFFICE of what an employee has written, CORRECTION of a message that was wrong, or TEST of a template that was tried out; new values may come.",
                examples = "VISIT_BOOKED")
        String kind,

        @Schema(
                description =
                        "What it is about: VISIT, TICKET, WAITING, CASE, or NOTHING for a message that stands alone; new values may come.",
                examples = "VISIT")
        String about,

        @Schema(
                description =
                        "Id of the visit, the queue entry or the entry of the waiting list that it is about; null where it is about another thing.")
        @Nullable
        UUID appointment,

        @Schema(examples = "K7M4-94XF") String reference,

        @Schema(
                description = "Counts the changes of the visit: messages of one visit leave in this order.",
                examples = "1")
        long sequence,

        @Schema(description = "Where the visit was to be when the message was written.", examples = "riga-3")
        String place,

        @Schema(description = "EMAIL, SMS, LETTER, INBOX or E_ADDRESS; new values may come.", examples = "EMAIL")
        String channel,

        @Schema(
                description = "URGENT ones leave before NORMAL ones, and those before BULK; new values may come.",
                examples = "NORMAL")
        String priority,

        @Schema(
                description =
                        "The service for which it was sent, with the client over which its cause came, or the client of who wrote it.",
                examples = "appointments/front-end")
        String sender,

        @Schema(examples = "lv") String language,

        @Schema(
                description =
                        "Whether it is an official reply: in Latvian, with a translation where one was asked for. Null of a message from before this was kept.",
                examples = "false")
        @Nullable
        Boolean official,

        @Schema(
                description =
                        "RENDERED waits for its attempt, SENDING is under way, DEFERRED could not be taken for now and is tried again, ACCEPTED"
                                + " by the provider, DELIVERED by its receipt, FAILED refused or returned by it, EXPIRED not accepted in days"
                                + " or of no use any more, UNDELIVERABLE has no channel; new values may come.",
                examples = "ACCEPTED")
        String status,

        @Schema(
                description =
                        "Why it failed, or why the last attempt did: a code such as `smtp-550-5.1.1`, `bounce-5.1.1`, `smtp-connection`, `no-email`, `suppressed-address`.",
                examples = "smtp-451-4.3.0")
        @Nullable
        String reason,

        @Schema(
                description =
                        "The message that failed over another channel, whose place this one takes; null for most.")
        @Nullable
        UUID insteadOf,

        @Schema(description = "The provider of the last attempt; null before the first.", examples = "smtp") @Nullable
        String provider,

        @Schema(description = "Attempts so far.", examples = "1")
        int attempts,

        @Schema(
                description =
                        "Whether an attempt ended without anybody knowing whether the provider has it: the sender died, or the connection. The person"
                                + " may have it twice, under one Message-ID.",
                examples = "false")
        boolean doubtful,

        @Schema(description = "How often it was tried again after such an attempt.", examples = "0")
        int resent,

        @Schema(examples = "2026-06-01T09:00:00+03:00") OffsetDateTime createdAt,

        @Schema(
                description = "When it was accepted or given up; null while under way.",
                examples = "2026-06-01T09:00:00.4+03:00")
        @Nullable
        OffsetDateTime endedAt,

        @Schema(description = "When the provider told that it was delivered; null where it has not.") @Nullable
        OffsetDateTime deliveredAt,

        @Schema(description = "When the person has opened it in the inbox; null where it is not known.") @Nullable
        OffsetDateTime readAt,

        @Schema(
                description = "Kind of the template by which an employee wrote it; null for what an event has caused.",
                examples = "office.closed-today")
        @Nullable
        String template,

        @Schema(description = "The employee who wrote it; null for what an event has caused.") @Nullable
        String writtenBy,

        @Schema(description = "The batch with which it was written; null where it was written alone.") @Nullable
        UUID batch,

        @Schema(description = "The wrong message that this one corrects; null where it corrects none.") @Nullable
        UUID corrects,

        @Schema(description = "The message that corrects this one; null where there is none.") @Nullable
        UUID correctedBy,

        @Schema(
                description =
                        "From when the person counts as notified in law; null while it has not left, where it came back, for a test, and over channels that no"
                                + " rule of law names, such as text messages.")
        @Nullable
        DeemedNotifiedView deemedNotified,

        @Schema(
                description =
                        "When its time was over and whom it went to and what it said was erased; null while both are kept.")
        @Nullable
        OffsetDateTime erasedAt)
        implements Personal {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.kind().name(),
                message.aboutKind().name(),
                message.aboutKind().isAppointment() ? message.about() : null,
                message.reference(),
                message.sequence(),
                message.place(),
                message.channel().name(),
                message.priority().name(),
                message.sender(),
                message.language(),
                message.official(),
                message.status().name(),
                message.reason(),
                message.insteadOf(),
                message.provider(),
                message.attempts(),
                message.doubtful(),
                message.resent(),
                Objects.requireNonNull(inRiga(message.createdAt())),
                inRiga(message.endedAt()),
                inRiga(message.deliveredAt()),
                inRiga(message.readAt()),
                message.templateKind(),
                message.writtenBy(),
                message.batch(),
                message.corrects(),
                message.correctedBy(),
                DeemedNotifiedView.of(message),
                inRiga(message.erasedAt()));
    }

    static @Nullable OffsetDateTime inRiga(@Nullable Instant moment) {
        return moment == null ? null : Zones.inRiga(moment);
    }
}
