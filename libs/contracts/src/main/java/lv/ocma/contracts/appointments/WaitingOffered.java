package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A time that has become free is held for somebody who waits, until they answer or the deadline has passed.
 *
 * @param place id of where it is
 * @param answerBy after which it goes to the next in line
 * @param link JWE (compact) of the address where the customer accepts or declines it, as JSON text; null where the client has no page
 */
@EventContract(type = "lv.ocma.appointments.waiting.offered", topic = "ocma.appointments.waiting.v1")
public record WaitingOffered(
        WaitingListEntry entry,
        String place,
        OffsetDateTime start,
        OffsetDateTime end,
        OffsetDateTime answerBy,
        @Nullable String link)
        implements Event {

    @Override
    public String aggregateId() {
        return entry.id().toString();
    }
}
