package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A visit cannot take place when it was booked, and another time at its place is proposed to the customer, who accepts it, chooses another or
 * cancels. Until then the visit stands as it is. Told anew where the visit has become shorter, and with it what is proposed.
 *
 * @param cause HOURS or COUNTERS: what of the place has changed; SERVICE: one of the services ends before the day; new values may come
 * @param answerBy until when the proposal can be accepted
 * @param link as of a reminder; null where the client has no page
 */
@EventContract(type = "lv.ocma.appointments.booking.time-proposed", topic = "ocma.appointments.booking.v1")
public record BookingTimeProposed(
        Booking booking,
        String cause,
        OffsetDateTime proposedStart,
        OffsetDateTime proposedEnd,
        OffsetDateTime answerBy,
        @Nullable String link)
        implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
