package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * What was told last of the visit day is so no more: it was a mistake, or nobody was served by it.
 *
 * @param status of the visit now, such as SERVING; BOOKED of who waited until the place closed for a visit that cannot be at its time: it is to come, at
 *     another time; new values may come
 */
@EventContract(type = "lv.ocma.appointments.booking.reopened", topic = "ocma.appointments.booking.v1")
public record BookingReopened(Booking booking, String status) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
