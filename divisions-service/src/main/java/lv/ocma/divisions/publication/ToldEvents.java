package lv.ocma.divisions.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.ContactChannelPublished;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.contracts.divisions.StaffMemberPublished;
import lv.ocma.contracts.divisions.StandardClausePublished;
import lv.ocma.platform.events.PublishedEvents;

/** The events of this service. */
@ApplicationScoped
class ToldEvents implements PublishedEvents {

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                PlacePublished.class,
                HoursPublished.class,
                CalendarYearPublished.class,
                ServicePublished.class,
                AuthorityPublished.class,
                ContactChannelPublished.class,
                StandardClausePublished.class,
                StaffMemberPublished.class);
    }
}
