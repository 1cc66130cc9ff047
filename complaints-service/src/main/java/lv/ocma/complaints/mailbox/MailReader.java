package lv.ocma.complaints.mailbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.digest.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads mails as they come: who wrote, what, and whether somebody did. Plain rule. */
final class MailReader {

    private static final Session NONE = Session.getInstance(new Properties());
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,996}>");
    private static final int MOST_ANSWERED = 20;
    private static final int LONGEST_NAME = 200;

    /** What a machine says of itself, whatever it says there. */
    private static final List<String> OF_MACHINES = List.of(
            "X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "List-Id", "List-Unsubscribe", "Feedback-ID");

    private static final Set<String> TO_MANY = Set.of("bulk", "junk", "list", "auto_reply");

    private MailReader() {}

    /** An exception where it cannot be read at all. */
    static IncomingMail read(byte[] octets) throws MessagingException, IOException {
        var mail = new MimeMessage(NONE, new ByteArrayInputStream(octets));
        var body = MailBody.of(mail);
        return new IncomingMail(
                nature(mail, body),
                identity(mail, octets),
                answered(mail),
                sender(mail),
                MailWords.header(mail.getHeader("Subject", null)),
                body.text(),
                body.files());
    }

    /** As {@link #read} of one that is too large or broken: who wrote and of what, as far as its beginning says it. */
    static IncomingMail beginning(byte[] octets) {
        try {
            var mail = new MimeMessage(NONE, new ByteArrayInputStream(octets));
            var subject = MailWords.header(mail.getHeader("Subject", null));
            return known(identity(mail, octets), sender(mail), subject);
        } catch (MessagingException | RuntimeException e) {
            // Not even a header can be read: that it came is all that is known of it.
            return known(Sha256.hex(octets), null, "");
        }
    }

    private static IncomingMail known(String identity, @Nullable ContactDetails sender, String subject) {
        return new IncomingMail(Nature.LETTER, identity, List.of(), sender, subject, "", List.of());
    }

    private static Nature nature(MimeMessage mail, MailBody body) throws MessagingException {
        if (said(mail, "X-Spam-Flag").startsWith("yes")) {
            return Nature.SPAM;
        }
        if (body.reports() || said(mail, "Return-Path").equals("<>") || isOfMailer(mail)) {
            return Nature.REPORT;
        }
        var submitted = said(mail, "Auto-Submitted");
        boolean isAutomatic = (!submitted.isEmpty() && !submitted.startsWith("no")) || isOfMachine(mail);
        if (isAutomatic || TO_MANY.contains(said(mail, "Precedence"))) {
            return Nature.AUTOMATIC;
        }
        return body.invites() ? Nature.INVITATION : Nature.LETTER;
    }

    private static boolean isOfMachine(MimeMessage mail) throws MessagingException {
        for (var header : OF_MACHINES) {
            if (mail.getHeader(header) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfMailer(MimeMessage mail) throws MessagingException {
        return addresses(mail, "From")
                .anyMatch(from -> from.toLowerCase(Locale.ROOT).startsWith("mailer-daemon@"));
    }

    private static String said(MimeMessage mail, String header) throws MessagingException {
        var field = mail.getHeader(header, null);
        return field == null ? "" : field.strip().toLowerCase(Locale.ROOT);
    }

    private static String identity(MimeMessage mail, byte[] octets) throws MessagingException {
        var field = mail.getHeader("Message-ID", null);
        var id = field == null ? null : MESSAGE_ID.matcher(field);
        return Sha256.hex(id != null && id.find() ? id.group().getBytes(StandardCharsets.UTF_8) : octets);
    }

    private static List<String> answered(MimeMessage mail) throws MessagingException {
        var nearest = new ArrayList<String>();
        for (var header : List.of("In-Reply-To", "References")) {
            var field = mail.getHeader(header, " ");
            if (field != null) {
                var named = MESSAGE_ID
                        .matcher(field)
                        .results()
                        .map(each -> each.group())
                        .toList();
                nearest.addAll(named.reversed());
            }
        }
        return nearest.stream()
                .distinct()
                .limit(MOST_ANSWERED)
                .map(id -> Sha256.hex(id))
                .toList();
    }

    /** Where they want to be answered, or else from where they wrote. */
    private static @Nullable ContactDetails sender(MimeMessage mail) throws MessagingException {
        for (var header : List.of("Reply-To", "From")) {
            var address = addresses(mail, header).filter(EmailAddresses::isOne).findFirst();
            if (address.isPresent()) {
                return new ContactDetails(name(mail), address.get(), null);
            }
        }
        return null;
    }

    private static @Nullable String name(MimeMessage mail) throws MessagingException {
        var name = parsed(mail.getHeader("From", ",")).stream()
                .map(each -> each instanceof InternetAddress address ? address.getPersonal() : null)
                .filter(each -> each != null && !each.isBlank())
                .map(MailWords::header)
                .findFirst();
        return name.map(each -> MailWords.cut(each, LONGEST_NAME))
                .filter(each -> !each.isEmpty())
                .orElse(null);
    }

    private static Stream<String> addresses(MimeMessage mail, String header) throws MessagingException {
        return parsed(mail.getHeader(header, ",")).stream()
                .map(each -> each instanceof InternetAddress address ? address.getAddress() : null)
                .flatMap(Stream::ofNullable)
                .map(String::strip);
    }

    /** Of what is written in no known form nothing. */
    private static List<Address> parsed(@Nullable String field) {
        if (field == null) {
            return List.of();
        }
        try {
            return List.of(InternetAddress.parseHeader(field, false));
        } catch (AddressException e) {
            return List.of();
        }
    }
}
