package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.notifications.MessageFailed;
import lv.ocma.contracts.notifications.MessageNotificationWithdrawn;
import lv.ocma.contracts.notifications.MessageNotified;
import lv.ocma.platform.events.PublishedEvents;

/** What others hear of messages. */
@ApplicationScoped
class MessageEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(MessageFailed.class, MessageNotified.class, MessageNotificationWithdrawn.class);
    }
}
