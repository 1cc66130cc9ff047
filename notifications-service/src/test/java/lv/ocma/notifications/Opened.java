package lv.ocma.notifications;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A mail as its reader's program takes it apart; the calendar is empty where none is attached. */
public record Opened(
        String messageId,
        String to,
        String subject,
        String text,
        String html,
        String calendar,
        String calendarType,
        MimeMessage message) {

    public static Opened open(String mime) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mime.getBytes(StandardCharsets.US_ASCII)));
            var mixed = (Multipart) message.getContent();
            var words = (Multipart) mixed.getBodyPart(0).getContent();
            var entry = mixed.getCount() > 1 ? mixed.getBodyPart(1) : null;
            return new Opened(
                    message.getMessageID(),
                    ((InternetAddress) message.getAllRecipients()[0]).toUnicodeString(),
                    message.getSubject(),
                    content(words.getBodyPart(0)),
                    content(words.getBodyPart(1)),
                    entry == null ? "" : content(entry),
                    entry == null ? "" : entry.getContentType(),
                    message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(BodyPart part) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
