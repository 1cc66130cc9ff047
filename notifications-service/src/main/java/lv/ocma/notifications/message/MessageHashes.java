package lv.ocma.notifications.message;

import jakarta.inject.Singleton;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.Locale;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.privacy.LookupHash;

/** What stands beside encrypted columns of a message: whom it went to, to be found by, and what it said, to be proven by. */
@Singleton
class MessageHashes {

    private static final String KIND = "message-address";

    private final LookupHash lookup;

    MessageHashes(LookupHash lookup) {
        this.lookup = lookup;
    }

    @PrePersist
    @PreUpdate
    void complete(Message message) {
        message.hash(this);
    }

    /** In practice no mailbox tells capital letters from small ones, though it might (RFC 5321, 2.4); phone numbers are one in E.164. */
    String ofAddress(String written) {
        var folded = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return lookup.of(
                KIND, folded.contains("@") ? folded : PhoneNumbers.e164(folded).orElse(folded));
    }
}
