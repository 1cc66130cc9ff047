package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A time that was offered is not held any more, before it was answered: its place needs it for who has a visit, or it does not suit the visit any more
 * for which it was wanted. Who waits goes on waiting where they stand in the line.
 *
 * @param place id of where it was
 * @param link JWE (compact) of the address where the customer sees the entry, as JSON text; null where the client has no page
 */
@EventContract(type = "lv.ocma.appointments.waiting.offer-withdrawn", topic = "ocma.appointments.waiting.v1")
public record WaitingOfferWithdrawn(
        WaitingListEntry entry,
        String place,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable String link) implements Event {

    @Override
    public String aggregateId() {
        return entry.id().toString();
    }
}
