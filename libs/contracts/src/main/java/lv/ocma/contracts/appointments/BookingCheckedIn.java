package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * The customer is there (C6); nothing of the identity document is told.
 *
 * @param number of the ticket, as the board shows it
 */
@EventContract(type = "lv.ocma.appointments.booking.checked-in", topic = "ocma.appointments.booking.v1")
public record BookingCheckedIn(Booking booking, String number, OffsetDateTime arrived) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
