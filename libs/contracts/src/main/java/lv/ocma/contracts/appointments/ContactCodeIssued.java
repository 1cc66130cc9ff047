package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A code is to be sent to the contact of a visit, by which the customer shows that it reaches them (C4). It takes the place of those before.
 *
 * @param code JWE (compact) of six digits, as JSON text
 * @param validUntil after which the code opens nothing
 */
@EventContract(type = "lv.ocma.appointments.contact.code-issued", topic = "ocma.appointments.contact.v1")
public record ContactCodeIssued(Booking booking, String code, OffsetDateTime validUntil) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
