package lv.ocma.notifications.feed;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Types of events that clients may ask for; new ones may come. */
public final class EventTypes {

    /** A webhook has failed for days and is about to be switched off. */
    public static final String WEBHOOK_FAILING = "webhook.failing";

    /** A webhook was switched off. */
    public static final String WEBHOOK_DISABLED = "webhook.disabled";

    /** All of them, in order of the alphabet. */
    public static final Set<String> ALL = all();

    private EventTypes() {}

    private static Set<String> all() {
        var types = new TreeSet<>(Set.of(WEBHOOK_FAILING, WEBHOOK_DISABLED));
        FeedEvents.HEARD.forEach(hearable -> types.add(hearable.type()));
        return Collections.unmodifiableSet(types);
    }
}
