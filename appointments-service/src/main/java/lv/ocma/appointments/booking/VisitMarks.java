package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.Displacement.Cause;
import lv.ocma.appointments.booking.ProposedTimes.Proposed;
import lv.ocma.appointments.booking.Seating.Seat;
import lv.ocma.appointments.booking.Seating.Visit;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.OfferWatcher;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Unavailable;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/**
 * Marks the visits that new hours of their place leave outside (C1, H3), and those that none of its counters can serve any more (R4), and
 * takes the mark from those for which there is room again. Only live claims are looked at, so the cost does not grow with the visits stored.
 */
@ApplicationScoped
class VisitMarks implements OfferWatcher {

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
    private final Places places;
    private final Claims claims;
    private final ProposedTimes proposals;
    private final Journal journal;
    private final Clock clock;

    VisitMarks(Session session, Places places, Claims claims, ProposedTimes proposals, Journal journal, Clock clock) {
        this.session = session;
        this.places = places;
        this.claims = claims;
        this.proposals = proposals;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param toBeMarked whether it is still to come */
    private record Live(Visit visit, boolean outsideHours, boolean unserved, boolean toBeMarked) {

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

    @Override
    public void beforeChange(String place, Span during) {
        var _ = locked(LOCK, place, during);
    }

    private Set<UUID> locked(String sql, String place, Span during) {
        return Set.copyOf(session.createNativeQuery(sql, UUID.class)
                .setParameter("place", place)
                .setParameter("from", during.start())
                .setParameter("to", during.end())
                .getResultList());
    }

    @Override
    public void afterChange(String place, Span during) {
        var locked = locked(LOCK_NEW, place, during);
        var live = live(place, during);
        var proposed = proposals.at(place, during);
        var known = places.find(place);
        if ((live.isEmpty() && proposed.isEmpty()) || known.isEmpty()) {
            return;
        }
        var marked = live.stream().filter(Live::toBeMarked).toList();
        // Whoever has a visit goes before whoever was only proposed a time.
        var visits = Stream.concat(
                        marked.stream().map(Live::visit), proposed.stream().map(Proposed::held))
                .toList();
        claims.dropExpired(place, during);
        var others = Stream.concat(
                        live.stream().filter(each -> !each.toBeMarked()).map(Live::visit),
                        held(place, during, proposed))
                .toList();
        var openings =
                places.openings(place, day(during.start()), lastDay(Stream.concat(visits.stream(), others.stream())));
        var seats = new Seating(known.get(), openings, visits, others).of(visits);
        var run = Ids.next();
        for (var each : marked) {
            var seat = Objects.requireNonNull(seats.get(each.visit().booking()));
            if (each.becomes(seat)) {
                requireLocked(each, locked);
                keep(each, seat, place, run);
            }
        }
        // In the order in which they were seated: one may get the counter that another has just left.
        proposals.keep(proposed, seats, place, run);
        proposals.stand(
                marked.stream()
                        .filter(each -> !each.hadRoom())
                        .map(each -> each.visit().booking())
                        .filter(visit ->
                                Objects.requireNonNull(seats.get(visit)).hasRoom())
                        .toList(),
                run);
    }

    /** Times that are held, without being proposed to anybody. */
    private Stream<Visit> held(String place, Span during, List<Proposed> proposed) {
        var ids = proposed.stream().map(each -> each.held().booking()).toList();
        return claims.holds(List.of(place), during).stream()
                .filter(hold -> !ids.contains(hold.id()))
                .map(VisitMarks::held);
    }

    private static LocalDate lastDay(Stream<Visit> visits) {
        return visits.map(visit -> day(visit.time().end()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Somebody is changing it just now; all of this is done again soon. */
    private static void requireLocked(Live visit, Set<UUID> locked) {
        if (!locked.contains(visit.visit().booking())) {
            throw new Unavailable("service-unavailable", Map.of("retryAfter", 1));
        }
    }

    /** Whoever changes a visit has to have seen its mark, so its version grows. */
    private void keep(Live before, Seat seat, String place, UUID run) {
        var booking = before.visit().booking();
        if (!seat.counter().equals(before.visit().counter())) {
            claims.seat(booking, seat.counter());
            journal.changedByRule("appointment.seat", booking, place, run);
        }
        if (!before.isMarkedAs(seat) && !seat.hasRoom()) {
            var mark = session.createNativeMutationQuery(before.hadRoom() ? MARK : MARK_OTHERWISE)
                    .setParameter("outside", seat.outsideHours())
                    .setParameter("unserved", seat.unserved())
                    .setParameter("cause", (seat.outsideHours() ? Cause.HOURS : Cause.COUNTERS).name())
                    .setParameter("id", booking);
            if (before.hadRoom()) {
                mark.setParameter("change", run).setParameter("now", clock.instant());
            }
            mark.executeUpdate();
            journal.changedByRule("appointment.mark", booking, place, run);
        }
    }

    private List<Live> live(String place, Span during) {
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
                .map(VisitMarks::live)
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

    /** A time that is held has its counter as a visit has. */
    private static Visit held(Claim hold) {
        return new Visit(hold.id(), hold.counter(), hold.need().time(), Set.of());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Zones.RIGA).toLocalDate();
    }
}
