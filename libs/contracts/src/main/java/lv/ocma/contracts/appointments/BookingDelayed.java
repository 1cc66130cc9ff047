package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * The customer has said that they come late (C2).
 *
 * @param outcome KEPT, MOVED to the start that the booking has now, or RELEASED to the live queue; new values may come
 */
@EventContract(type = "lv.ocma.appointments.booking.delayed", topic = "ocma.appointments.booking.v1")
public record BookingDelayed(Booking booking, int minutes, String outcome) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
