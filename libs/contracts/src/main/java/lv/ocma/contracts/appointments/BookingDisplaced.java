package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A visit cannot take place when it was booked, and its customer has no other time to answer: told when none is found for the first time, and in place
 * of each reminder as long as it is so. Where another is free later it is proposed.
 *
 * @param cause HOURS or COUNTERS: what of the place has changed; SERVICE: one of the services ends before the day; new values may come
 * @param link as of a reminder; null where the client has no page
 */
@EventContract(type = "lv.ocma.appointments.booking.displaced", topic = "ocma.appointments.booking.v1")
public record BookingDisplaced(
        Booking booking, String cause, @Nullable String link) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
