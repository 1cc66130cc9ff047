package lv.ocma.notifications.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.notifications.letter.OpenedMail;
import lv.ocma.notifications.message.Inboxes.Kept;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message in the inbox, without what it says. */
@Schema(name = "InboxMessage")
record InboxMessageView(
        UUID id,

        @Schema(description = "As of messages; new values may come.", examples = "VISIT_BOOKED")
        String kind,

        @Schema(
                description =
                        "Id of the visit, the ticket or the entry of the waiting list that it is about; null where it is about another thing.")
        @Nullable
        UUID appointment,

        @Schema(examples = "K7M4-94XF") String reference,

        @Schema(examples = "riga-3") String place,

        @Schema(examples = "Jūsu vizīte ir pieteikta") String subject,

        @Schema(examples = "lv") String language,

        @Schema(description = "Since when it is there to be read.", examples = "2026-06-01T09:00:00+03:00")
        OffsetDateTime keptAt,

        @Schema(description = "Null until it is marked as read.", examples = "2026-06-01T12:00:00+03:00") @Nullable
        OffsetDateTime readAt,

        @Schema(description = "The earlier message that was wrong and that this one corrects; null for most.") @Nullable
        UUID corrects,

        @Schema(description = "The message that corrects this one, which was wrong; null for most.") @Nullable
        UUID correctedBy)
        implements Personal {

    static InboxMessageView of(Kept kept) {
        return of(kept, OpenedMail.subject(kept.mime()));
    }

    static InboxMessageView of(Kept kept, String subject) {
        return new InboxMessageView(
                kept.id(),
                kept.kind(),
                kept.appointment(),
                kept.reference(),
                kept.place(),
                subject,
                kept.language(),
                inRiga(kept.keptAt()),
                kept.readAt() == null ? null : inRiga(kept.readAt()),
                kept.corrects(),
                kept.correctedBy());
    }

    private static OffsetDateTime inRiga(Instant moment) {
        return Zones.inRiga(moment);
    }
}
