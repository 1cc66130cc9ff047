package lv.ocma.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.contracts.appointments.TicketEnded;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.contracts.divisions.StandardClausePublished;
import lv.ocma.contracts.notifications.MessageFailed;
import lv.ocma.platform.events.PublishedEvents;

/** Stands for the service that publishes what this one reads: publishers make the topics. */
@ApplicationScoped
class Neighbours implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                PlacePublished.class,
                CalendarYearPublished.class,
                StaffMemberPublished.class,
                AuthorityPublished.class,
                ServicePublished.class,
                StandardClausePublished.class,
                BookingServed.class,
                TicketEnded.class,
                TicketRefused.class,
                MessageFailed.class);
    }
}
