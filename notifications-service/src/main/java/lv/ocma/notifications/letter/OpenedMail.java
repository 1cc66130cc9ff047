package lv.ocma.notifications.letter;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail as {@link Mail} wrote it, taken apart: what is shown is what was sent.
 *
 * @param text its words without form; lines ended by LF
 * @param html a whole document, without scripts or anything from elsewhere
 * @param calendar an entry for calendars (RFC 5545); null where there is none
 */
public record OpenedMail(
        String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable String calendar) {

    private static final Session SESSION = Session.getInstance(new Properties());

    /** Only what stands above its words. */
    public static String subject(String mime) {
        try {
            return subject(mail(mime));
        } catch (MessagingException e) {
            throw broken(e);
        }
    }

    public static OpenedMail of(String mime) {
        try {
            var mail = mail(mime);
            var found = new Found();
            found.in(mail);
            return new OpenedMail(subject(mail), found.text, found.html, found.calendar);
        } catch (MessagingException | IOException e) {
            throw broken(e);
        }
    }

    private static MimeMessage mail(String mime) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(mime.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        var subject = mail.getSubject();
        return subject == null ? "" : subject;
    }

    private static IllegalStateException broken(Exception e) {
        // The cause may quote what the mail says.
        return new IllegalStateException(
                "a stored message cannot be read: " + e.getClass().getSimpleName());
    }

    private static final class Found {

        private @Nullable String text;
        private @Nullable String html;
        private @Nullable String calendar;

        private void in(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                var parts = (Multipart) part.getContent();
                for (int index = 0; index < parts.getCount(); index++) {
                    BodyPart each = parts.getBodyPart(index);
                    in(each);
                }
            } else if (part.isMimeType("text/plain")) {
                text = words(part).replace("\r\n", "\n");
            } else if (part.isMimeType("text/html")) {
                html = words(part);
            } else if (part.isMimeType("text/calendar")) {
                calendar = words(part);
            }
        }

        /** All that is stored here was written in UTF-8. */
        private static String words(Part part) throws MessagingException, IOException {
            try (var bytes = part.getInputStream()) {
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "OpenedMail[…]";
    }
}
