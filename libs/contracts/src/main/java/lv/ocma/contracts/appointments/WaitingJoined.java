package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * Somebody waits for an earlier time.
 *
 * @param link JWE (compact) of the address where the customer sees and ends it, as JSON text; null where the client has no page
 */
@EventContract(type = "lv.ocma.appointments.waiting.joined", topic = "ocma.appointments.waiting.v1")
public record WaitingJoined(
        WaitingListEntry entry, @Nullable String link) implements Event {

    @Override
    public String aggregateId() {
        return entry.id().toString();
    }
}
