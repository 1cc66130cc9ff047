package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** A visit was moved to another time, perhaps to another place. */
@EventContract(type = "lv.ocma.appointments.booking.rescheduled", topic = "ocma.appointments.booking.v1")
public record BookingRescheduled(Booking booking, String previousPlace, OffsetDateTime previousStart) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
