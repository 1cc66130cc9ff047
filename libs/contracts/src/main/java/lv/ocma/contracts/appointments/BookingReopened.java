package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * What was told last of the visit day was a mistake and is taken back.
 *
 * @param status of the visit now, such as SERVING; new values may come
 */
@EventContract(type = "lv.ocma.appointments.booking.reopened", topic = "ocma.appointments.booking.v1")
public record BookingReopened(Booking booking, String status) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
