package lv.ocma.notifications.post;

import java.util.Locale;

/** Why the post has brought a letter back. */
enum ReturnReason {
    UNKNOWN_ADDRESS,
    MOVED,
    NOT_COLLECTED,
    REFUSED,
    DECEASED,
    OTHER;

    /** As it stands in the message's log, e.g. {@code post-not-collected}. */
    String code() {
        return "post-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
