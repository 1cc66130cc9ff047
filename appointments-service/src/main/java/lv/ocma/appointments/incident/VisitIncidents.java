package lv.ocma.appointments.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The projection of incidents that touched a visit: that there was one, and whether contact was ended after a warning; neither what nor who. */
@ApplicationScoped
public class VisitIncidents {

    private final Session session;

    VisitIncidents(Session session) {
        this.session = session;
    }

    /** Whether a visit, by its id in the queue or that of its appointment, had an incident at the place. */
    public boolean touched(String place, UUID visit, @Nullable UUID appointment) {
        return count("", place, visit, appointment) > 0;
    }

    /** Whether contact was ended in one of them, which only follows a warning. */
    public boolean endedContact(String place, UUID visit, @Nullable UUID appointment) {
        return count(" and contact_ended", place, visit, appointment) > 0;
    }

    private long count(String more, String place, UUID visit, @Nullable UUID appointment) {
        return session.createNativeQuery(
                        "select count(*) from visit_incident where visit in (:visit, :appointment) and place = :place"
                                + more,
                        Long.class)
                .setParameter("visit", visit)
                .setParameter("appointment", appointment == null ? visit : appointment)
                .setParameter("place", place)
                .getSingleResult();
    }

    /** Of an incident that touched no visit nothing is kept. */
    void add(UUID incident, String place, @Nullable UUID visit, boolean contactEnded) {
        if (visit == null) {
            return;
        }
        session.createNativeMutationQuery("""
                        insert into visit_incident (incident, place, visit, contact_ended) values (:incident, :place, :visit, :ended)
                        on conflict on constraint visit_incident_pk do update set contact_ended = visit_incident.contact_ended or excluded.contact_ended""")
                .setParameter("incident", incident)
                .setParameter("place", place)
                .setParameter("visit", visit)
                .setParameter("ended", contactEnded)
                .executeUpdate();
    }
}
