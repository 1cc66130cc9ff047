package lv.ocma.notifications.letter;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lv.ocma.notifications.wording.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message goes to.
 *
 * @param name one line without control characters; null while not known
 * @param address a single bare address in ASCII
 */
public record Recipient(@Nullable String name, String address) {

    private static final String NOWHERE = "person@inbox.invalid";

    /** Of what a person has written: nobody if that is not exactly one address. */
    public static Optional<Recipient> of(@Nullable String name, String address) {
        try {
            var parsed = new InternetAddress(address, true);
            boolean bare = parsed.getAddress().equals(address) && !parsed.isGroup();
            return bare && StandardCharsets.US_ASCII.newEncoder().canEncode(address)
                    ? Optional.of(new Recipient(oneLine(name), address))
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /** Somebody who is reached without a mail address: where it would stand is one that nobody can have (RFC 2606). */
    public static Recipient known(@Nullable String name) {
        return new Recipient(oneLine(name), NOWHERE);
    }

    /** A name stands in a header and in a greeting: nothing in it may begin a line of its own, or turn the text around. */
    private static @Nullable String oneLine(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var line = PlainText.oneLine(name);
        return line.isEmpty() ? null : line;
    }

    /** Never who it is: a recipient may end up in a log. */
    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
