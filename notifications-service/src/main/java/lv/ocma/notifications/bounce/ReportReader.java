package lv.ocma.notifications.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.ocma.notifications.bounce.DeliveryReport.Action;
import lv.ocma.notifications.bounce.DeliveryReport.OfRecipient;
import lv.ocma.notifications.message.EnvelopeIds;
import org.jspecify.annotations.Nullable;

/** Reads reports out of mails, whole or cut off behind what matters. Only what has the form of a report is one (RFC 3462): words are never guessed at. */
final class ReportReader {

    private static final int DEEPEST = 3;
    private static final int MOST_PARTS = 20;
    private static final int MOST_RECIPIENTS = 100;

    /** Of a line (RFC 5322, 2.1.1). */
    private static final int LONGEST_ID = 998;

    private static final Set<String> STATUSES = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> RETURNED = Set.of(
            "message/rfc822",
            "message/global",
            "text/rfc822-headers",
            "message/rfc822-headers",
            "message/global-headers");

    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final String UNSPECIFIC = ".0.0";

    private static final Session NONE = Session.getInstance(new Properties());

    private ReportReader() {}

    /** Nothing where it is no report; an exception where it cannot be read at all. */
    static Optional<DeliveryReport> read(byte[] mail) throws MessagingException, IOException {
        return report(new MimeMessage(NONE, new ByteArrayInputStream(mail)), DEEPEST);
    }

    /** Gateways and lists wrap reports into what they add. What somebody has forwarded is no report to us. */
    private static Optional<DeliveryReport> report(MimePart part, int depth) throws MessagingException, IOException {
        if (depth == 0 || !part.isMimeType("multipart/*")) {
            return Optional.empty();
        }
        var parts = parts(part);
        if (part.isMimeType("multipart/report")) {
            return ofParts(parts);
        }
        for (var each : parts) {
            var found = report(each, depth - 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<MimePart> parts(MimePart whole) throws MessagingException {
        var multipart = new MimeMultipart(new MimePartDataSource(whole));
        var parts = new ArrayList<MimePart>();
        for (int i = 0; i < Math.min(multipart.getCount(), MOST_PARTS); i++) {
            parts.add((MimePart) multipart.getBodyPart(i));
        }
        return parts;
    }

    private static Optional<DeliveryReport> ofParts(List<MimePart> parts) throws MessagingException, IOException {
        var status = first(parts, STATUSES);
        if (status == null) {
            return Optional.empty();
        }
        var envelopes = new ArrayList<String>();
        var recipients = new ArrayList<OfRecipient>();
        for (var group : groups(status)) {
            if (envelopes.isEmpty()) {
                name(group, "Original-Envelope-Id").ifPresent(envelopes::add);
            }
            if (group.getHeader("Action") != null && recipients.size() < MOST_RECIPIENTS) {
                recipients.add(recipient(group));
            }
        }
        var returned = first(parts, RETURNED);
        String messageId = null;
        if (returned != null) {
            var headers = headers(returned);
            name(headers, EnvelopeIds.HEADER).ifPresent(envelopes::add);
            messageId = messageId(headers);
        }
        return recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveryReport(List.copyOf(envelopes), messageId, List.copyOf(recipients)));
    }

    private static @Nullable MimePart first(List<MimePart> parts, Set<String> types) throws MessagingException {
        for (var part : parts) {
            if (types.contains(
                    new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT))) {
                return part;
            }
        }
        return null;
    }

    /** Fields of the mail, and of each recipient, with a blank line between them. */
    private static List<InternetHeaders> groups(MimePart status) throws MessagingException, IOException {
        var text = new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var groups = new ArrayList<InternetHeaders>();
        for (var group : BLANK_LINE.split(text, -1)) {
            var lines = group.strip() + "\r\n\r\n";
            groups.add(new InternetHeaders(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), true));
        }
        return groups;
    }

    private static OfRecipient recipient(InternetHeaders group) {
        var addresses = Stream.of("Original-Recipient", "Final-Recipient")
                .map(name -> group.getHeader(name, null))
                .filter(Objects::nonNull)
                .map(ReportReader::address)
                .toList();
        return new OfRecipient(addresses, action(group.getHeader("Action", null)), status(group));
    }

    /** As in {@code rfc822; anna@example.com}. */
    private static String address(String field) {
        var typed = field.substring(field.indexOf(';') + 1).strip();
        var bare = typed.startsWith("<") && typed.endsWith(">") ? typed.substring(1, typed.length() - 1) : typed;
        return bare.toLowerCase(Locale.ROOT);
    }

    private static Action action(String field) {
        var word = field.strip().split("[^A-Za-z]", 2)[0].toUpperCase(Locale.ROOT);
        return Stream.of(Action.values())
                .filter(action -> action.name().equals(word))
                .findFirst()
                .orElse(Action.OTHER);
    }

    /** What the server on the way was answered says more than "other or undefined", if it is of the same class. */
    private static String status(InternetHeaders group) {
        var told = code(group.getHeader("Status", null)).orElse("5.0.0");
        return told.endsWith(UNSPECIFIC)
                ? code(group.getHeader("Diagnostic-Code", null))
                        .filter(code -> code.charAt(0) == told.charAt(0))
                        .orElse(told)
                : told;
    }

    private static Optional<String> code(@Nullable String field) {
        return field == null
                ? Optional.empty()
                : STATUS.matcher(field).results().findFirst().map(found -> found.group(1));
    }

    private static Optional<String> name(InternetHeaders group, String header) {
        return Optional.ofNullable(group.getHeader(header, null))
                .map(String::strip)
                .filter(name -> name.length() <= LONGEST_ID);
    }

    private static InternetHeaders headers(MimePart returned) throws MessagingException, IOException {
        try (var lines = returned.getInputStream()) {
            return new InternetHeaders(lines, true);
        }
    }

    private static @Nullable String messageId(InternetHeaders headers) {
        var field = headers.getHeader("Message-ID", null);
        if (field == null || field.length() > LONGEST_ID) {
            return null;
        }
        var found = MESSAGE_ID.matcher(field);
        return found.find() ? found.group() : null;
    }
}
