package lv.ocma.appointments.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Services that can be booked for other days than before, as the table of services notes them, until the visits that are booked for them have been looked at. */
@ApplicationScoped
class ChangedServices {

    /** Whoever has read the service before it changed has booked by then, or finds that it cannot. */
    private static final String DUE = """
            select service, noted_at from changed_service where noted_at < now() - interval '1 second' order by noted_at, service""";

    /**
     * Of who has a visit there that is not over, or was proposed or offered one; by their claims, of which there are few, and not by all items that ever
     * were. Who waits without a visit wants what their wish names.
     */
    private static final String PLACES = """
            select i.service, c.place
            from claim c join booking_item i on i.booking = coalesce(c.booking, c.proposed_to)
            where upper(c.during) > now() and i.service = any(:services)
            union
            select wanted.service, o.place
            from wish_offer o join wish w on w.id = o.wish cross join lateral (
              select split_part(each, ':', 1) as service from unnest(w.wanted) each
              union all select i.service from booking_item i where i.booking = w.booking) wanted
            where o.ended_at is null and wanted.service = any(:services)""";

    private final Session session;

    ChangedServices(Session session) {
        this.session = session;
    }

    record Changed(String service, Instant notedAt) {}

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

    /** Those of all that are due at once, in order, each with its services: they may have many places in common. */
    SortedMap<String, Set<String>> places(List<Changed> due) {
        return session.createNativeQuery(PLACES, Tuple.class)
                .addScalar("service", String.class)
                .addScalar("place", String.class)
                .setParameter("services", due.stream().map(Changed::service).toArray(String[]::new), String[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("place", String.class),
                        TreeMap::new,
                        Collectors.mapping(row -> row.get("service", String.class), Collectors.toSet())));
    }

    /** Unless it has changed once more. */
    void forget(Changed changed) {
        change("delete from changed_service where service = :service and noted_at = :noted", changed);
    }

    /** Some place could not be looked at: in a minute, as all of its places are looked at again. */
    void putOff(Changed changed) {
        change(
                "update changed_service set noted_at = now() + interval '1 minute' where service = :service and noted_at = :noted",
                changed);
    }

    private void change(String sql, Changed changed) {
        session.createNativeMutationQuery(sql)
                .setParameter("service", changed.service())
                .setParameter("noted", changed.notedAt())
                .executeUpdate();
    }
}
