package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** The place has announced that it is on time again at the time of the visit, of which it had told that it runs late. */
@EventContract(type = "lv.ocma.appointments.booking.place-on-time", topic = "ocma.appointments.booking.v1")
public record BookingPlaceOnTime(Booking booking) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
