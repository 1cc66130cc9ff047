package lv.ocma.appointments.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Services that can be booked for other days than before, until the visits that are booked for them have been looked at. */
@ApplicationScoped
class ChangedServices {

    /** Whoever has read the service before it changed has booked by then, or finds that it cannot. */
    private static final String DUE = """
            select service, noted_at from changed_service where noted_at < now() - interval '1 second' order by noted_at, service""";

    /** Of who has a visit there that is not over, or was proposed one; by their claims, of which there are few, and not by all items that ever were. */
    private static final String PLACES = """
            select distinct c.place from claim c cross join lateral (
              select from booking_item i where i.booking = coalesce(c.booking, c.proposed_to) and i.service = :service limit 1) each
            where upper(c.during) > now() order by c.place""";

    private final Session session;

    ChangedServices(Session session) {
        this.session = session;
    }

    record Changed(String service, Instant notedAt) {}

    void note(String service) {
        session.createNativeMutationQuery("""
                        insert into changed_service (service, noted_at) values (:service, now())
                        on conflict (service) do update set noted_at = excluded.noted_at""").setParameter("service", service).executeUpdate();
    }

    List<Changed> due() {
        return session
                .createNativeQuery(DUE, Tuple.class)
                .addScalar("service", String.class)
                .addScalar("noted_at", Instant.class)
                .getResultList()
                .stream()
                .map(row -> new Changed(row.get("service", String.class), row.get("noted_at", Instant.class)))
                .toList();
    }

    List<String> places(Changed changed) {
        return session.createNativeQuery(PLACES, String.class)
                .setParameter("service", changed.service())
                .getResultList();
    }

    /** Unless it has changed once more. */
    void forget(Changed changed) {
        session.createNativeMutationQuery("delete from changed_service where service = :service and noted_at = :noted")
                .setParameter("service", changed.service())
                .setParameter("noted", changed.notedAt())
                .executeUpdate();
    }
}
