package lv.ocma.complaints.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in a mail: what was written, of several versions the plain one, and all files. */
final class MailBody {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 500;
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";

    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<MailFile> files = new ArrayList<>();
    private boolean invites;
    private boolean reports;
    private int parts;

    private MailBody() {}

    /** An exception where it cannot be read at all. */
    static MailBody of(MimePart mail) throws MessagingException, IOException {
        var body = new MailBody();
        body.look(mail, DEEPEST);
        return body;
    }

    String text() {
        return Stream.concat(plain.stream(), html.stream())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    List<MailFile> files() {
        return List.copyOf(files);
    }

    boolean invites() {
        return invites;
    }

    boolean reports() {
        return reports;
    }

    private void look(MimePart part, int depth) throws MessagingException, IOException {
        if (depth == 0 || ++parts > MOST_PARTS) {
            throw new MessagingException("a mail with parts without end");
        }
        var type = type(part);
        if (is(type, "multipart/*")) {
            reports |= is(type, "multipart/report");
            lookInto(part, is(type, "multipart/alternative"), depth);
        } else if (is(type, "text/calendar")) {
            // With a method it asks for an answer; without, it is a file as any other.
            invites |= type.getParameter("method") != null
                    || content(part).toUpperCase(Locale.ROOT).contains("\nMETHOD:");
            addFile(part);
        } else if (is(type, PLAIN) && !isFile(part)) {
            plain.add(MailWords.text(octets(part), type.getParameter("charset")));
        } else if (is(type, HTML) && !isFile(part)) {
            html.add(MailWords.ofHtml(MailWords.text(octets(part), type.getParameter("charset"))));
        } else {
            addFile(part);
        }
    }

    private void lookInto(MimePart whole, boolean isOneOfSeveral, int depth) throws MessagingException, IOException {
        var multipart = new MimeMultipart(new MimePartDataSource(whole));
        int before = plain.size();
        int beforeHtml = html.size();
        for (int at = 0; at < multipart.getCount(); at++) {
            BodyPart each = multipart.getBodyPart(at);
            look((MimePart) each, depth - 1);
        }
        boolean isPlain = plain.subList(before, plain.size()).stream().anyMatch(each -> !each.isEmpty());
        if (isOneOfSeveral && isPlain) {
            html.subList(beforeHtml, html.size()).clear();
        }
    }

    private void addFile(MimePart part) throws MessagingException, IOException {
        var name = name(part);
        files.add(new MailFile(name == null || name.isEmpty() ? "file" : name, octets(part)));
    }

    private static boolean isFile(MimePart part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || name(part) != null;
    }

    private static @Nullable String disposition(MimePart part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            // Said in a form that nobody knows: then it is what its type says.
            return null;
        }
    }

    private static @Nullable String name(MimePart part) {
        try {
            var name = part.getFileName();
            return name == null ? null : MailWords.header(name);
        } catch (MessagingException e) {
            return null;
        }
    }

    /** What says nothing that can be understood is a text. */
    private static ContentType type(MimePart part) throws MessagingException {
        var said = part.getContentType();
        try {
            return new ContentType(said == null ? PLAIN : said);
        } catch (ParseException e) {
            return new ContentType(PLAIN);
        }
    }

    private static boolean is(ContentType type, String wanted) {
        return type.match(wanted);
    }

    private static String content(MimePart part) throws MessagingException, IOException {
        return "\n" + MailWords.text(octets(part), null);
    }

    /** Decoded as far as that can be done, else as they came. */
    private static byte[] octets(MimePart part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException | MessagingException e) {
            var raw = raw(part);
            return "base64".equalsIgnoreCase(part.getEncoding()) ? ofBase64(raw) : raw;
        }
    }

    /** Cut off on the way, or with signs between that are none of it. */
    private static byte[] ofBase64(byte[] raw) {
        try {
            return Base64.getMimeDecoder().decode(raw);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    private static byte[] raw(MimePart part) throws MessagingException, IOException {
        return switch (part) {
            case MimeBodyPart body -> {
                try (var content = body.getRawInputStream()) {
                    yield content.readAllBytes();
                }
            }
            case MimeMessage mail -> {
                try (var content = mail.getRawInputStream()) {
                    yield content.readAllBytes();
                }
            }
            default -> throw new MessagingException("a part of an unknown kind");
        };
    }
}
