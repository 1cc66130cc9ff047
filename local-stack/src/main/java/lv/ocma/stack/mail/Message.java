package lv.ocma.stack.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.ocma.stack.mail.Mailbox.Letter;
import org.jspecify.annotations.Nullable;

/**
 * A message decoded for readers: from and to are the bare addresses of the envelope; a header that occurs several times has
 * its values on lines of their own; text and html are null when the message has none.
 */
record Message(
        String id,
        String received,
        String from,
        List<String> to,
        String subject,
        Map<String, String> headers,
        @Nullable String text,
        @Nullable String html,
        List<Attachment> attachments) {

    /** A file in a message: its content stands in text if it is text, else in base64. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attachment(
            String name,
            String contentType,
            @Nullable String text,
            @Nullable String base64) {}

    static Message of(Letter letter) {
        try {
            var mime = new MimeMessage(null, new ByteArrayInputStream(letter.content()));
            var bodies = new Bodies();
            bodies.read(mime);
            return new Message(
                    letter.id(),
                    letter.received().toString(),
                    letter.from(),
                    letter.to(),
                    mime.getSubject() == null ? "" : mime.getSubject(),
                    headers(mime),
                    bodies.text,
                    bodies.html,
                    bodies.attachments);
        } catch (MessagingException | IOException e) {
            // A message that is no MIME is shown as it came: the sink refuses nothing and hides nothing.
            var raw = new String(letter.content(), StandardCharsets.UTF_8);
            return new Message(
                    letter.id(),
                    letter.received().toString(),
                    letter.from(),
                    letter.to(),
                    "(not readable as MIME: " + e.getMessage() + ")",
                    Map.of(),
                    raw,
                    null,
                    List.of());
        }
    }

    private static Map<String, String> headers(MimeMessage mime) throws MessagingException, IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var header : Collections.list(mime.getAllHeaders())) {
            headers.merge(header.getName(), decoded(header), (first, next) -> first + "\n" + next);
        }
        return headers;
    }

    private static String decoded(Header header) throws IOException {
        return MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
    }

    /** Walks the parts: the first plain and the first HTML body are the text, everything with a name or of another type a file. */
    private static final class Bodies {
        private @Nullable String text;
        private @Nullable String html;
        private final List<Attachment> attachments = new ArrayList<>();

        private void read(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    read(inner);
                }
                return;
            }
            var type = type(part);
            var file = part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (!file && text == null && type.match("text/plain")) {
                text = string(part, type).replace("\r\n", "\n");
            } else if (!file && html == null && type.match("text/html")) {
                html = string(part, type).replace("\r\n", "\n");
            } else {
                attachments.add(attachment(part, type));
            }
        }

        private Attachment attachment(Part part, ContentType type) throws MessagingException, IOException {
            var name = part.getFileName() == null
                    ? "part-" + (attachments.size() + 1)
                    : MimeUtility.decodeText(part.getFileName());
            var contentType = type.toString().replaceAll("\\s*\\R\\s*", " ");
            return "text".equalsIgnoreCase(type.getPrimaryType())
                    ? new Attachment(name, contentType, string(part, type), null)
                    : new Attachment(
                            name, contentType, null, Base64.getEncoder().encodeToString(bytes(part)));
        }

        private static ContentType type(Part part) throws MessagingException {
            try {
                return new ContentType(part.getContentType());
            } catch (ParseException e) {
                // An unreadable type says nothing about the bytes.
                return new ContentType("application/octet-stream");
            }
        }

        private static String string(Part part, ContentType type) throws MessagingException, IOException {
            return new String(bytes(part), charset(type));
        }

        private static byte[] bytes(Part part) throws MessagingException, IOException {
            try (var content = part.getInputStream()) {
                return content.readAllBytes();
            }
        }

        private static Charset charset(ContentType type) {
            var name = type.getParameter("charset");
            try {
                return name == null ? StandardCharsets.UTF_8 : Charset.forName(name.toLowerCase(Locale.ROOT));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // UTF-8 shows at least what is ASCII in it.
                return StandardCharsets.UTF_8;
            }
        }
    }
}
