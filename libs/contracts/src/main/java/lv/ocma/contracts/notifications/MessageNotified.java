package lv.ocma.contracts.notifications;

import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * From which date somebody counts as notified by a message: terms begin then, such as that to dispute a decision. Told anew with another date where an
 * earlier reading, collection or handing over is recorded, and where the calendar of the year was not known before; the newest holds.
 *
 * @param kind of message, e.g. {@code VISIT_REFUSED}
 * @param aboutKind {@code VISIT}, {@code TICKET}, {@code WAITING} or {@code CASE}; new values may come
 * @param about id of what it is about
 * @param reference of that, as people read it
 * @param channel over which it was sent
 * @param date in Latvia
 * @param rule by which the date follows, e.g. {@code e-mail}
 * @param verified whether the rule was read in its source and confirmed
 * @param basis what it is counted from: {@code SENT}, {@code REGISTERED}, {@code POSTED}, {@code READ}, {@code COLLECTED} or {@code HANDED_OVER}; new values may come
 * @param provisional the calendar of the year is not known in full yet, so the date may be told anew
 */
@EventContract(type = "lv.ocma.notifications.message.notified", topic = "ocma.notifications.message.v1")
public record MessageNotified(
        UUID messageId,
        String kind,
        String aboutKind,
        UUID about,
        String reference,
        String channel,
        LocalDate date,
        String rule,
        boolean verified,
        String basis,
        boolean provisional)
        implements Event {

    @Override
    public String aggregateId() {
        return messageId.toString();
    }
}
