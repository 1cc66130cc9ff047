package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.booking.Displacement.Cause;
import lv.ocma.appointments.booking.Seating.Seat;
import lv.ocma.appointments.booking.Seating.Visit;
import lv.ocma.appointments.claim.Span;
import org.hibernate.Session;

/** Visits of a place that have a claim, as those whom a change of it may disturb. */
@ApplicationScoped
class LiveVisits {

    /**
     * In one order, so that two that lock do not wait for each other; and only those that may be marked: whoever has come may be locked by a call, which
     * holds the day of its queue, for which somebody waits who holds another of these. With those to which a time then and there is proposed.
     */
    private static final String LOCK = """
            select b.id from booking b
            where b.status = 'BOOKED' and b.id in (
              select coalesce(c.booking, c.proposed_to) from claim c
              where c.place = :place and lower(c.during) >= :from and lower(c.during) < :to)
            order by b.id for no key update of b""";

    /** Those that were booked before the place was locked as well; never waiting, as whoever has one of them may wait for the place. */
    private static final String LOCK_NEW = LOCK + " skip locked";

    /** The earliest first, and of those at one time who has booked first; with what is going on at the beginning. */
    private static final String LIVE = """
            select b.id, c.counter, lower(c.during) as starts, upper(c.during) as ends, b.outside_hours, b.unserved,
              b.status = 'BOOKED' and lower(c.during) >= :from as marked,
              array(select i.service from booking_item i where i.booking = b.id) as services
            from claim c join booking b on b.id = c.booking
            where c.place = :place and lower(c.during) < :to and upper(c.during) > :from
            order by starts, b.booked_at, b.id""";

    private static final String MARK = """
            update booking
            set outside_hours = :outside, unserved = :unserved, version = version + 1,
              disturbed_cause = :cause, disturbed_change = :change, disturbed_at = :now, proposal_due_at = :now, proposals_made = 0
            where id = :id""";

    /** What is proposed to a visit that was marked before goes on to be: its customer may be about to answer. */
    private static final String MARK_OTHERWISE = """
            update booking set outside_hours = :outside, unserved = :unserved, version = version + 1, disturbed_cause = :cause
            where id = :id""";

    private final Session session;
    private final Clock clock;

    LiveVisits(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** @param toBeMarked whether it is still to come */
    record Live(Visit visit, boolean outsideHours, boolean unserved, boolean toBeMarked) {

        UUID id() {
            return visit.booking();
        }

        boolean hadRoom() {
            return !outsideHours && !unserved;
        }

        boolean isMarkedAs(Seat seat) {
            return seat.outsideHours() == outsideHours && seat.unserved() == unserved;
        }

        boolean becomes(Seat seat) {
            return !isMarkedAs(seat) || !seat.counter().equals(visit.counter());
        }
    }

    /** Before the place is. */
    void lock(String place, Span during) {
        var _ = locked(LOCK, place, during);
    }

    /** With those that are locked already. */
    Set<UUID> lockNew(String place, Span during) {
        return locked(LOCK_NEW, place, during);
    }

    private Set<UUID> locked(String sql, String place, Span during) {
        return Set.copyOf(session.createNativeQuery(sql, UUID.class)
                .setParameter("place", place)
                .setParameter("from", during.start())
                .setParameter("to", during.end())
                .getResultList());
    }

    /** @param run one for all that changed together */
    void mark(Live before, Seat seat, UUID run) {
        var mark = session.createNativeMutationQuery(before.hadRoom() ? MARK : MARK_OTHERWISE)
                .setParameter("outside", seat.outsideHours())
                .setParameter("unserved", seat.unserved())
                .setParameter("cause", (seat.outsideHours() ? Cause.HOURS : Cause.COUNTERS).name())
                .setParameter("id", before.id());
        if (before.hadRoom()) {
            mark.setParameter("change", run).setParameter("now", clock.instant());
        }
        mark.executeUpdate();
    }

    List<Live> at(String place, Span during) {
        return session
                .createNativeQuery(LIVE, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("counter", String.class)
                .addScalar("starts", Instant.class)
                .addScalar("ends", Instant.class)
                .addScalar("outside_hours", Boolean.class)
                .addScalar("unserved", Boolean.class)
                .addScalar("marked", Boolean.class)
                .addScalar("services", String[].class)
                .setParameter("place", place)
                .setParameter("from", during.start())
                .setParameter("to", during.end())
                .getResultList()
                .stream()
                .map(LiveVisits::live)
                .toList();
    }

    private static Live live(Tuple row) {
        return new Live(
                new Visit(
                        row.get("id", UUID.class),
                        row.get("counter", String.class),
                        new Span(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                        // An item for each person: one service may stand there twice.
                        Set.copyOf(List.of(row.get("services", String[].class)))),
                row.get("outside_hours", Boolean.class),
                row.get("unserved", Boolean.class),
                row.get("marked", Boolean.class));
    }
}
