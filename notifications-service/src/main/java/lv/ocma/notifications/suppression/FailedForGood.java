package lv.ocma.notifications.suppression;

import java.util.regex.Pattern;

/**
 * Which ends of a mail say that its address does not exist: by the enhanced code alone (RFC 3463, 3.2), as a bare 550 may be an objection to us or to the
 * content, and 5.1.7 and 5.1.8 are about the sender's address. A full mailbox (5.2.2) exists, and 4.x.x passes.
 */
final class FailedForGood {

    /** No such mailbox, no such system, no valid address, moved without another address, or a domain that takes no mail (RFC 7505). */
    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("(?:smtp-5\\d\\d|bounce)-5\\.1\\.(?:1|2|3|6|10)");

    private FailedForGood() {}

    /** @param reason of a failed message, e.g. {@code smtp-550-5.1.1} or {@code bounce-5.1.1} */
    static boolean says(String reason) {
        return NO_SUCH_ADDRESS.matcher(reason).matches();
    }
}
