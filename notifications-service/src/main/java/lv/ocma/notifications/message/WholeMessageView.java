package lv.ocma.notifications.message;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message with whom it went to and what it said. */
@Schema(name = "MessageContent")
record WholeMessageView(
        MessageView message,

        @Schema(description = "Null for a message that could not be delivered.") @Nullable
        Recipient recipient,

        @Schema(
                description = "As in the header of a mail; null for a message that was never written.",
                examples = "<0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f@example.org>")
        @Nullable
        String messageId,

        @Schema(description = "Null for a text message.", examples = "Apmeklējums pierakstīts, K7M4-94XF") @Nullable
        String subject,

        @Schema(description = "As text; of a mail the same stands in the HTML part.") @Nullable
        String text,

        @Schema(
                description = "What the mail server answered, without addresses.",
                examples = "250 2.0.0 Ok: queued as 4XyZ")
        @Nullable
        String answer,

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
                words == null ? null : words.subject,
                words == null ? null : words.text,
                message.answer(),
                log.stream().map(AttemptView::of).toList());
    }

    /** Read out of the mail itself: what staff see is what was sent. */
    private record Words(@Nullable String subject, String text) {

        static Words of(Channel channel, String content) {
            return channel == Channel.EMAIL ? ofMail(content) : new Words(null, content);
        }

        private static Words ofMail(String mime) {
            try {
                var mail = new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mime.getBytes(StandardCharsets.US_ASCII)));
                var alternatives = (Multipart)
                        ((Multipart) mail.getContent()).getBodyPart(0).getContent();
                var text = alternatives.getBodyPart(0).getContent().toString();
                return new Words(mail.getSubject(), text.replace("\r\n", "\n"));
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(
                        "a stored mail cannot be read: " + e.getClass().getSimpleName());
            }
        }
    }
}
