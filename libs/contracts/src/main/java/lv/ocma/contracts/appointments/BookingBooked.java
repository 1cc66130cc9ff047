package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** A visit was booked (R2). */
@EventContract(type = "lv.ocma.appointments.booking.booked", topic = "ocma.appointments.booking.v1")
public record BookingBooked(Booking booking) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
