package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * The place has announced that it runs late at the time of the visit; the time itself stays.
 *
 * @param minutes about how late
 */
@EventContract(type = "lv.ocma.appointments.booking.place-late", topic = "ocma.appointments.booking.v1")
public record BookingPlaceLate(Booking booking, int minutes) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
