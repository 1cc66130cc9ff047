package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A visit for which another time was proposed can take place when it was booked after all: what had changed of its place was undone. Nothing is
 * proposed any more, and nothing has to be answered.
 *
 * @param cause HOURS or COUNTERS: what of the place had changed; SERVICE: one of the services was to end before the day; new values may come
 * @param link as of a reminder; null where the client has no page
 */
@EventContract(type = "lv.ocma.appointments.booking.stands", topic = "ocma.appointments.booking.v1")
public record BookingStands(
        Booking booking, String cause, @Nullable String link) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
