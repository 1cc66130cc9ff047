package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Visits that cannot be at their time; found by indexes that hold nothing else. */
@ApplicationScoped
class DisturbedVisits {

    /** Without waiting: who holds a visit changes it, and each instance takes others. */
    private static final String DUE = """
            select id from booking where proposal_due_at <= :now and status = 'BOOKED' and starts_at > :now
            order by proposal_due_at limit 1 for update skip locked""";

    private static final String OF_PLACE = """
            select id, reference, starts_at, ends_at, disturbed_cause, disturbed_at, proposed_start, proposed_end, proposed_until,
              proposals_made, proposal_due_at
            from booking where place = :place and disturbed_at is not null and status = 'BOOKED' and starts_at > :now""";

    private final Session session;
    private final Bookings bookings;

    DisturbedVisits(Session session, Bookings bookings) {
        this.session = session;
        this.bookings = bookings;
    }

    /** One of those that another time is to be found for, locked. */
    Optional<Booking> due(Instant now) {
        return session.createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .uniqueResultOptional()
                .flatMap(bookings::findByIdOptional);
    }

    /** Of whom nobody has answered yet, in the order of their times. */
    List<AffectedView> ofPlace(String place, Instant now, BookingLists.@Nullable Place after, int limit) {
        var query = session.createNativeQuery(
                        OF_PLACE + (after == null ? "" : " and (starts_at, id) > (:start, :id)")
                                + " order by starts_at, id limit :limit",
                        Tuple.class)
                .setParameter("place", place)
                .setParameter("now", now)
                .setParameter("limit", limit);
        Map.of("id", UUID.class, "reference", String.class, "disturbed_cause", String.class)
                .forEach(query::addScalar);
        List.of(
                        "starts_at",
                        "ends_at",
                        "disturbed_at",
                        "proposed_start",
                        "proposed_end",
                        "proposed_until",
                        "proposal_due_at")
                .forEach(column -> query.addScalar(column, Instant.class));
        query.addScalar("proposals_made", Integer.class);
        if (after != null) {
            query.setParameter("start", after.startsAt()).setParameter("id", after.id());
        }
        return query.getResultList().stream().map(DisturbedVisits::view).toList();
    }

    private static AffectedView view(Tuple row) {
        var proposed = row.get("proposed_start", Instant.class);
        var due = row.get("proposal_due_at", Instant.class);
        return new AffectedView(
                row.get("id", UUID.class),
                row.get("reference", String.class),
                local(row, "starts_at"),
                local(row, "ends_at"),
                row.get("disturbed_cause", String.class),
                local(row, "disturbed_at"),
                row.get("proposals_made", Integer.class),
                due == null ? null : Told.local(due),
                proposed == null
                        ? null
                        : new ProposalView(
                                Told.local(proposed), local(row, "proposed_end"), local(row, "proposed_until")));
    }

    private static OffsetDateTime local(Tuple row, String column) {
        return Told.local(row.get(column, Instant.class));
    }
}
