package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * An offered time was not answered before its deadline, and goes to the next in line.
 *
 * @param resting whether nothing more is offered until the customer wants it to go on
 * @param link JWE (compact) of the address where the customer sees and resumes it, as JSON text; null where the client has no page
 */
@EventContract(type = "lv.ocma.appointments.waiting.lapsed", topic = "ocma.appointments.waiting.v1")
public record WaitingLapsed(
        WaitingListEntry entry,
        String place,
        OffsetDateTime start,
        OffsetDateTime end,
        boolean resting,
        @Nullable String link)
        implements Event {

    @Override
    public String aggregateId() {
        return entry.id().toString();
    }
}
