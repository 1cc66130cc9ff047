package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.contracts.appointments.BookingCancelled;
import lv.ocma.contracts.appointments.BookingChanged;
import lv.ocma.contracts.appointments.BookingDisplaced;
import lv.ocma.contracts.appointments.BookingProposalWithdrawn;
import lv.ocma.contracts.appointments.BookingReminderDue;
import lv.ocma.contracts.appointments.BookingRescheduled;
import lv.ocma.contracts.appointments.BookingStands;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.platform.events.PublishedEvents;

/** What this service tells others about the life of a booking. */
@ApplicationScoped
class BookingEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                BookingBooked.class,
                BookingRescheduled.class,
                BookingCancelled.class,
                BookingChanged.class,
                BookingReminderDue.class,
                BookingTimeProposed.class,
                BookingStands.class,
                BookingDisplaced.class,
                BookingProposalWithdrawn.class,
                ContactCodeIssued.class);
    }
}
