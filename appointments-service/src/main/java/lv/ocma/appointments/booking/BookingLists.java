package lv.ocma.appointments.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Lists of visits in one query each, by an index of their own. */
@ApplicationScoped
class BookingLists {

    private static final String SELECT = """
            select b.id, b.reference, b.status, b.place, b.starts_at, b.ends_at, b.outside_hours, b.unserved, b.language, b.interpreter, b.channel,
              (select cast(jsonb_agg(jsonb_build_object('id', i.id, 'service', i.service, 'person', i.person) order by i.position) as text)
               from booking_item i where i.booking = b.id) as items
            from booking b where\s""";

    private final Session session;
    private final ObjectMapper json;

    BookingLists(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** Where a page of visits of a place begins. */
    record Place(Instant startsAt, UUID id) {}

    /**
     * What a client has booked, the newest first.
     *
     * @param person for whom; null for who is not signed in
     * @param before the last of the page before
     */
    List<AppointmentSummary> ofClient(String client, @Nullable UUID person, @Nullable UUID before, int limit) {
        var whose = person == null ? "b.person is null" : "b.person = :person";
        var query = query(SELECT + "b.client = :client and " + whose + " and b.channel <> 'STAFF'"
                        + (before == null ? "" : " and b.id < :before") + " order by b.id desc limit :limit")
                .setParameter("client", client)
                .setParameter("limit", limit);
        if (person != null) {
            query.setParameter("person", person);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList().stream().map(this::summary).toList();
    }

    /** What begins at a place in that time, in order. */
    List<AppointmentSummary> ofPlace(String place, Span time, @Nullable Place after, int limit) {
        var query = query(SELECT + "b.place = :place and b.starts_at >= :from and b.starts_at < :to"
                        + (after == null ? "" : " and (b.starts_at, b.id) > (:start, :id)")
                        + " order by b.starts_at, b.id limit :limit")
                .setParameter("place", place)
                .setParameter("from", time.start())
                .setParameter("to", time.end())
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("start", after.startsAt()).setParameter("id", after.id());
        }
        return query.getResultList().stream().map(this::summary).toList();
    }

    private NativeQuery<Tuple> query(String sql) {
        var query = session.createNativeQuery(sql, Tuple.class);
        Map.of("id", UUID.class, "starts_at", Instant.class, "ends_at", Instant.class)
                .forEach(query::addScalar);
        List.of("outside_hours", "unserved", "interpreter").forEach(column -> query.addScalar(column, Boolean.class));
        List.of("reference", "status", "place", "language", "channel", "items")
                .forEach(column -> query.addScalar(column, String.class));
        return query;
    }

    private AppointmentSummary summary(Tuple row) {
        return new AppointmentSummary(
                row.get("id", UUID.class),
                row.get("reference", String.class),
                row.get("status", String.class),
                row.get("place", String.class),
                local(row.get("starts_at", Instant.class)),
                local(row.get("ends_at", Instant.class)),
                row.get("outside_hours", Boolean.class),
                row.get("unserved", Boolean.class),
                items(row.get("items", String.class)),
                row.get("language", String.class),
                row.get("interpreter", Boolean.class),
                row.get("channel", String.class));
    }

    private List<AppointmentView.Item> items(String text) {
        try {
            return json.readValue(text, new TypeReference<List<AppointmentView.Item>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The items of a visit cannot be read", e);
        }
    }

    private static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }
}
