package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingCheckedIn;
import lv.ocma.contracts.appointments.BookingContactEnded;
import lv.ocma.contracts.appointments.BookingDelayed;
import lv.ocma.contracts.appointments.BookingMissed;
import lv.ocma.contracts.appointments.BookingPlaceLate;
import lv.ocma.contracts.appointments.BookingPlaceOnTime;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others of a booking on the day of the visit. */
@ApplicationScoped
class VisitDayEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                BookingCheckedIn.class,
                BookingServed.class,
                BookingMissed.class,
                BookingPlaceLate.class,
                BookingPlaceOnTime.class,
                BookingContactEnded.class,
                BookingReopened.class,
                BookingDelayed.class);
    }
}
