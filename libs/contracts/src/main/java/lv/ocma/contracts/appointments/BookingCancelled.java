package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A visit was cancelled and its time is free again.
 *
 * @param reason ILLNESS, PLANS_CHANGED, OTHER: the customer's; NOT_SERVED: the place has closed while they waited in its queue; new values may come
 */
@EventContract(type = "lv.ocma.appointments.booking.cancelled", topic = "ocma.appointments.booking.v1")
public record BookingCancelled(Booking booking, String reason) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
