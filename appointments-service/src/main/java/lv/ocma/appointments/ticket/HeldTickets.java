package lv.ocma.appointments.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** One ticket for a person at a place and time: who takes two takes the place of somebody else. */
@ApplicationScoped
class HeldTickets {

    private final Session session;

    HeldTickets(Session session) {
        this.session = session;
    }

    /** @param person null where nobody is known */
    void requireNone(String place, LocalDate day, @Nullable UUID person) {
        if (person == null) {
            return;
        }
        var numbers = session.createNativeQuery("""
                        select number from queue_entry
                        where place = :place and day = cast(:day as date) and status in ('CHECKED_IN', 'CALLED', 'SERVING', 'PARKED')
                          and person = :person order by sequence""", String.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .setParameter("person", person)
                .getResultList();
        if (!numbers.isEmpty()) {
            throw new Conflict("ticket-held", Map.of("number", numbers.getFirst()));
        }
    }
}
