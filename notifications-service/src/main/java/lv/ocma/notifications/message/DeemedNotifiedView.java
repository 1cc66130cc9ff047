package lv.ocma.notifications.message;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when somebody counts as notified by a message, and by what rule. */
@Schema(name = "DeemedNotified")
record DeemedNotifiedView(
        @Schema(description = "In Latvia; terms, such as that of a dispute, begin then.", examples = "2026-06-03")
        LocalDate date,

        @Schema(description = "Name of the rule of law; new values may come.", examples = "e-mail")
        String rule,

        @Schema(description = "Whether the rule was read in its source and confirmed.", examples = "false")
        boolean verified,

        @Schema(
                description =
                        "What it is counted from: SENT, REGISTERED as outgoing, POSTED, or what staff have recorded: READ, COLLECTED, HANDED_OVER; new values may"
                                + " come.",
                examples = "SENT")
        String basis,

        @Schema(description = "The day of that.", examples = "2026-06-01")
        LocalDate countedFrom,

        @Schema(
                description = "Whether it may be another date once the calendar of the year is known in full.",
                examples = "false")
        boolean provisional) {

    static @Nullable DeemedNotifiedView of(Message message) {
        var deemed = message.deemed();
        return deemed == null
                ? null
                : new DeemedNotifiedView(
                        deemed.date(),
                        deemed.rule(),
                        deemed.verified(),
                        deemed.basis().name(),
                        deemed.countedFrom(),
                        deemed.provisional());
    }
}
