package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** The customer did not come, or not when called. */
@EventContract(type = "lv.ocma.appointments.booking.missed", topic = "ocma.appointments.booking.v1")
public record BookingMissed(Booking booking) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
