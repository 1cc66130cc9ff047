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
            select id from booking where proposal_due_at <= :now and status = 'BOOKED' and starts_at > :since
            order by proposal_due_at limit 1 for update skip locked""";

    private static final String OF_PLACE = """
            select id, reference, starts_at, ends_at, disturbed_cause, disturbed_at, proposed_start, proposed_end, proposed_until,
              proposals_made, proposal_due_at, contact_email is null as by_phone
            from booking where place = :place and disturbed_at is not null and status = 'BOOKED' and starts_at > :since""";

    private final Session session;
    private final Bookings bookings;
    private final ProposalRules rules;

    DisturbedVisits(Session session, Bookings bookings, ProposalRules rules) {
        this.session = session;
        this.bookings = bookings;
        this.rules = rules;
    }

    /** One of those that another time is to be found for, locked. */
    Optional<Booking> due(Instant now) {
        return session.createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("since", since(now))
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
                .setParameter("since", since(now))
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
        query.addScalar("proposals_made", Integer.class).addScalar("by_phone", Boolean.class);
        if (after != null) {
            query.setParameter("start", after.startsAt()).setParameter("id", after.id());
        }
        return query.getResultList().stream().map(this::view).toList();
    }

    /** Most changes of a day's hours are known when some of its visits should have begun already. */
    private static Instant since(Instant now) {
        return now.minus(Displacement.ANSWERED_FOR);
    }

    private AffectedView view(Tuple row) {
        var proposed = row.get("proposed_start", Instant.class);
        int asked = row.get("proposals_made", Integer.class);
        // What is proposed ends then, and nothing follows it by itself.
        boolean isLast = proposed != null && asked >= rules.most();
        var due = isLast ? null : row.get("proposal_due_at", Instant.class);
        return new AffectedView(
                row.get("id", UUID.class),
                row.get("reference", String.class),
                local(row, "starts_at"),
                local(row, "ends_at"),
                row.get("disturbed_cause", String.class),
                local(row, "disturbed_at"),
                asked,
                // Whom no time could be proposed even once, and none can be any more, gets none by itself.
                row.get("by_phone", Boolean.class) || (asked == 0 && due == null),
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
