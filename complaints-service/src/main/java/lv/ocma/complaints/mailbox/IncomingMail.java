package lv.ocma.complaints.mailbox;

import java.util.List;
import lv.ocma.complaints.contact.ContactDetails;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was read.
 *
 * @param identity hash of its Message-ID, or of all of it where it has none: the same for the same mail
 * @param answered identities of the mails that it answers, the nearest first
 * @param sender null where nobody could be told
 * @param subject as it was written, perhaps empty
 * @param text all that was written, perhaps empty
 */
record IncomingMail(
        Nature nature,
        String identity,
        List<String> answered,
        @Nullable ContactDetails sender,
        String subject,
        String text,
        List<MailFile> files) {

    /** Neither who nor what. */
    @Override
    public String toString() {
        return "IncomingMail[" + nature + "]";
    }
}
