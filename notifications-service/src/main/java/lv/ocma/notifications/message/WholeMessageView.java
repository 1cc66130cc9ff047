package lv.ocma.notifications.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message with whom it went to and what it said. */
@Schema(name = "MessageContent")
record WholeMessageView(
        MessageView message,

        @Schema(description = "Null for a message that could not be delivered, and once it is erased.") @Nullable
        Recipient recipient,

        @Schema(
                description = "As in the header of a mail; null for a message that was never written.",
                examples = "<0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f@example.org>")
        @Nullable
        String messageId,

        @Schema(description = "Null for a text message.", examples = "Apmeklējums pierakstīts, K7M4-94XF") @Nullable
        String subject,

        @Schema(description = "As text; of a mail the same stands in the HTML part, and a letter has it on paper.")
        @Nullable
        String text,

        @Schema(
                description = "What the mail server answered, without addresses.",
                examples = "250 2.0.0 Ok: queued as 4XyZ")
        @Nullable
        String answer,

        @Schema(
                description =
                        "SHA-256 of what was sent, in hexadecimal digits: of a mail from its header `Date` on, as mail servers put theirs above; of a text message in"
                                + " UTF-8. It stays when the content is erased. Null for a message that was never written.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String contentHash,

        @Schema(description = "Of whoever has recorded that it was taken, where that counts or may; null for most.")
        @Nullable
        String deemedNote,

        @Schema(
                description =
                        "What became of each attempt, the newest first, at most a hundred; the one that is under way is not there yet.")
        List<AttemptView> log)
        implements Personal {

    @Schema(name = "MessageRecipient")
    record Recipient(
            @Schema(examples = "Anna Paraugs") @Nullable String name,
            @Schema(examples = "anna@example.com") String address) {}

    @Schema(name = "MessageAttempt")
    record AttemptView(
            @Schema(examples = "1") int number,
            @Schema(examples = "smtp") String provider,
            OffsetDateTime beganAt,
            OffsetDateTime endedAt,

            @Schema(
                    description =
                            "ACCEPTED, DEFERRED to a later attempt, REFUSED for good, AWAY where the provider could not be talked to, DOUBTFUL where nobody"
                                    + " knows whether it has the message; new values may come.",
                    examples = "ACCEPTED")
            String outcome,

            @Schema(description = "Why it did not succeed.", examples = "smtp-451-4.3.0") @Nullable
            String code) {

        private static AttemptView of(Attempts.Attempt attempt) {
            return new AttemptView(
                    attempt.number(),
                    attempt.provider(),
                    Objects.requireNonNull(MessageView.inRiga(attempt.beganAt())),
                    Objects.requireNonNull(MessageView.inRiga(attempt.endedAt())),
                    attempt.outcome().name(),
                    attempt.code());
        }
    }

    static WholeMessageView of(Message message, List<Attempts.Attempt> log) {
        var recipient = message.recipientAddress() == null
                ? null
                : new Recipient(message.recipientName(), message.recipientAddress());
        var words = message.content() == null ? null : Words.of(message.channel(), message.content());
        return new WholeMessageView(
                MessageView.of(message),
                recipient,
                message.messageId(),
                words == null ? null : words.subject(),
                words == null ? null : words.text(),
                message.answer(),
                message.contentHash(),
                message.deemedNote(),
                log.stream().map(AttemptView::of).toList());
    }
}
