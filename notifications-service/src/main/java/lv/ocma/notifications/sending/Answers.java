package lv.ocma.notifications.sending;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import lv.ocma.notifications.message.Outcome;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.message.Outcome.Later;
import lv.ocma.notifications.message.Outcome.Refused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What answers of a mail server mean. Of their text only the codes are kept: servers like to repeat the address. */
final class Answers {

    /** The connection has ended without an answer. */
    static final String LOST = "connection-lost";

    private static final int LONGEST = 200;
    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;
    private static final Pattern WITH_ADDRESS = Pattern.compile("\\S*@\\S*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern CODES = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    private Answers() {}

    /** Of a refusal by the recipient's command, by the message, or by the sender; a lost connection has no code. */
    static Outcome outcome(MessagingException failure) {
        var recipient = find(failure, SMTPAddressFailedException.class);
        if (recipient != null) {
            return ofCode(recipient.getReturnCode(), recipient.getMessage());
        }
        var sender = find(failure, SMTPSenderFailedException.class);
        if (sender != null) {
            return new Away(sender.getReturnCode() < 0 ? LOST : "smtp-sender-" + sender.getReturnCode());
        }
        var message = find(failure, SMTPSendFailedException.class);
        if (message != null && message.getReturnCode() > 0) {
            return ofCode(message.getReturnCode(), message.getMessage());
        }
        return new Away(LOST);
    }

    private static Outcome ofCode(int code, @Nullable String text) {
        if (code < 0) {
            return new Away(LOST);
        }
        var reason = "smtp-" + code + enhanced(text);
        if (code == CLOSING) {
            return new Away(reason);
        }
        return code >= PERMANENT ? new Refused(reason) : new Later(reason);
    }

    /** RFC 3463, e.g. {@code -5.1.1}. */
    private static String enhanced(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var codes = CODES.matcher(text);
        return codes.find() ? "-" + codes.group(1) : "";
    }

    static String withoutAddresses(@Nullable String answer) {
        if (answer == null) {
            return "";
        }
        var line = WITH_ADDRESS
                .matcher(CONTROL.matcher(answer).replaceAll(" ").strip())
                .replaceAll("…");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** The library chains failures both as causes and beside each other. */
    private static <T extends Exception> @Nullable T find(Throwable failure, Class<T> type) {
        for (var each = failure; each != null; each = next(each)) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }
}
