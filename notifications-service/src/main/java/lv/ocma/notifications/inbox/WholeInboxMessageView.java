package lv.ocma.notifications.inbox;

import lv.ocma.notifications.letter.OpenedMail;
import lv.ocma.notifications.message.Inboxes.Kept;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message in the inbox with what it says. */
@Schema(name = "WholeInboxMessage")
record WholeInboxMessageView(
        InboxMessageView message,

        @Schema(description = "What it says, without form.") @Nullable
        String text,

        @Schema(
                description =
                        "The same as a document of HTML, without scripts and without anything from elsewhere; show it in a frame of its own.")
        @Nullable
        String html,

        @Schema(description = "An entry for calendars (iCalendar); null where there is none.") @Nullable
        String calendar)
        implements Personal {

    static WholeInboxMessageView of(Kept kept) {
        var opened = OpenedMail.of(kept.mime());
        return new WholeInboxMessageView(
                InboxMessageView.of(kept, opened.subject()), opened.text(), opened.html(), opened.calendar());
    }
}
