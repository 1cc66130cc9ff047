package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * Nobody waits for an earlier time any more.
 *
 * @param reason ACCEPTED, WITHDRAWN, DAYS_OVER, VISIT_CANCELLED or VISIT_STARTED; new values may come
 */
@EventContract(type = "lv.ocma.appointments.waiting.ended", topic = "ocma.appointments.waiting.v1")
public record WaitingEnded(WaitingListEntry entry, String reason) implements Event {

    @Override
    public String aggregateId() {
        return entry.id().toString();
    }
}
