package lv.ocma.notifications.letter;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/** Makes a MIME message of a letter: text and HTML as alternatives, the calendar entry attached. Headers are encoded, never pasted. */
final class Envelope {

    static {
        // Else the library looks through the whole class path for it, several times for each mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session = Session.getInstance(new Properties());
    private final String from;

    Envelope(String from) {
        this.from = from;
    }

    /** @param calendar null where nothing is attached */
    record Parts(
            Letter letter,
            @Nullable Integer templateVersion,
            String text,
            String html,
            @Nullable String calendar,
            String method) {}

    Mail seal(UUID id, String sender, Recipient recipient, Parts parts, Instant now) throws MessagingException {
        var messageId = "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
        var message = new Identified(session, messageId);
        message.setFrom(address(from, sender));
        message.setRecipient(
                RecipientType.TO,
                recipient.name() == null
                        ? new InternetAddress(recipient.address(), true)
                        : address(recipient.address(), recipient.name()));
        message.setSubject(parts.letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader(
                "Content-Language",
                parts.letter.languages().stream().map(Language::tag).collect(Collectors.joining(", ")));
        // RFC 3834: an answer by a machine would only come back to a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(mixed(parts));
        message.saveChanges();
        return new Mail(messageId, written(message), parts.templateVersion);
    }

    private static MimeMultipart mixed(Parts parts) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(parts.text, UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(parts.html, UTF_8, "html");
        var words = new MimeBodyPart();
        words.setContent(new MimeMultipart("alternative", text, html));
        if (parts.calendar == null) {
            return new MimeMultipart("mixed", words);
        }
        var entry = new MimeBodyPart();
        entry.setText(parts.calendar, UTF_8, "calendar");
        entry.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + parts.method);
        entry.setDisposition(Part.ATTACHMENT);
        entry.setFileName("visit.ics");
        return new MimeMultipart("mixed", words, entry);
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
    }

    private static String written(MimeMessage message) throws MessagingException {
        try (var bytes = new ByteArrayOutputStream()) {
            message.writeTo(bytes);
            return bytes.toString(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library would else make a Message-ID of its own, another one each time and with the machine's name in it. */
    private static final class Identified extends MimeMessage {

        private final String messageId;

        private Identified(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
