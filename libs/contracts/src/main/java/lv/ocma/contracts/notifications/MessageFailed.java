package lv.ocma.contracts.notifications;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A message could not be told over any channel. Whom it was for and what it said is not told: whose case or visit it is about knows the person.
 *
 * @param kind of message, e.g. {@code VISIT_BOOKED}
 * @param aboutKind {@code VISIT}, {@code TICKET}, {@code WAITING}, {@code CASE} or {@code NOTHING}; new values may come
 * @param about id of what it was about; where that is nothing, an id that names nothing else
 * @param channel over which it was tried last
 * @param code why that failed, e.g. {@code bounce-5.1.1}, or {@code no-contact} where nothing could be tried
 */
@EventContract(type = "lv.ocma.notifications.message.failed", topic = "ocma.notifications.message.v1")
public record MessageFailed(
        UUID messageId, String kind, String aboutKind, UUID about, String channel, String code, OffsetDateTime at)
        implements Event {

    @Override
    public String aggregateId() {
        return messageId.toString();
    }
}
