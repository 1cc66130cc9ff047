package lv.ocma.notifications.message;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.privacy.LookupHash;

/**
 * The names by which mail servers know our mails and that they repeat in their reports (RFC 3461, 4.4): the message's id and a tag that nobody else can
 * make. A Message-ID proves less, as each reply quotes it.
 */
@Singleton
public class EnvelopeIds {

    /** Of our mails, in which servers return it whom nobody told a name. */
    public static final String HEADER = "OCMA-Envelope-ID";

    private static final String KIND = "envelope-id";
    private static final char BETWEEN = '.';

    private final LookupHash hash;

    EnvelopeIds(LookupHash hash) {
        this.hash = hash;
    }

    /** 80 characters of those that need no other form in SMTP; 100 are allowed. */
    public String of(UUID message) {
        return message.toString() + BETWEEN + hash.of(KIND, message.toString());
    }

    /** The message, if it is a name that we gave. */
    Optional<UUID> message(String name) {
        int end = name.indexOf(BETWEEN);
        if (end < 0) {
            return Optional.empty();
        }
        try {
            var message = UUID.fromString(name.substring(0, end));
            return isSame(name, of(message)) ? Optional.of(message) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // The name that somebody else gave to a mail of theirs.
            return Optional.empty();
        }
    }

    private static boolean isSame(String name, String ours) {
        return MessageDigest.isEqual(name.getBytes(StandardCharsets.UTF_8), ours.getBytes(StandardCharsets.UTF_8));
    }
}
