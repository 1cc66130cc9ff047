package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * Contact was ended after a recorded warning (P10).
 *
 * @param employee {@code sub} of who ended it
 */
@EventContract(type = "lv.ocma.appointments.booking.contact-ended", topic = "ocma.appointments.booking.v1")
public record BookingContactEnded(Booking booking, String employee, OffsetDateTime ended) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
