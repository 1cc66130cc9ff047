package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A visit was moved to another time, perhaps to another place.
 *
 * @param onTheDay true where its customer was there already, and an employee has handed it over to the queue of another place: they know, and the start
 *     is the one that was booked; absent means false
 */
@EventContract(type = "lv.ocma.appointments.booking.rescheduled", topic = "ocma.appointments.booking.v1")
public record BookingRescheduled(
        Booking booking,
        String previousPlace,
        OffsetDateTime previousStart,
        @Nullable Boolean onTheDay) implements Event {

    /** Before its day, which its customer has to be told. */
    public BookingRescheduled(Booking booking, String previousPlace, OffsetDateTime previousStart) {
        this(booking, previousPlace, previousStart, false);
    }

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
