package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * All services of the visit are finished.
 *
 * @param employee {@code sub} of who finished it, as the staff directory tells it (P11)
 */
@EventContract(type = "lv.ocma.appointments.booking.served", topic = "ocma.appointments.booking.v1")
public record BookingServed(Booking booking, String employee, OffsetDateTime served) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
