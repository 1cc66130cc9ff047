package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * A time that was proposed for a visit is not held any more, before its customer has answered: its place needs it, or has no room for it. The visit
 * stands as it is, and another time is looked for.
 *
 * @param cause as of the proposal; new values may come
 * @param proposedStart of what was proposed
 * @param link as of a reminder; null where the client has no page
 */
@EventContract(type = "lv.ocma.appointments.booking.proposal-withdrawn", topic = "ocma.appointments.booking.v1")
public record BookingProposalWithdrawn(
        Booking booking,
        String cause,
        OffsetDateTime proposedStart,
        OffsetDateTime proposedEnd,
        @Nullable String link) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
