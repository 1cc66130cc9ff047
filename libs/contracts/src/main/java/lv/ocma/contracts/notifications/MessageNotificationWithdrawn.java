package lv.ocma.contracts.notifications;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A message came back after all: nobody counts as notified by it, and no term begins with the date that was told before.
 *
 * @param kind of message, e.g. {@code VISIT_REFUSED}
 * @param aboutKind {@code VISIT}, {@code TICKET}, {@code WAITING} or {@code CASE}; new values may come
 * @param about id of what it is about
 * @param reference of that, as people read it
 * @param channel over which it was sent
 */
@EventContract(type = "lv.ocma.notifications.message.notification-withdrawn", topic = "ocma.notifications.message.v1")
public record MessageNotificationWithdrawn(
        UUID messageId, String kind, String aboutKind, UUID about, String reference, String channel, OffsetDateTime at)
        implements Event {

    @Override
    public String aggregateId() {
        return messageId.toString();
    }
}
