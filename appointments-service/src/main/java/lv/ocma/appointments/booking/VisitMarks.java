package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.LiveVisits.Live;
import lv.ocma.appointments.booking.ProposedTimes.Proposed;
import lv.ocma.appointments.booking.Seating.Seat;
import lv.ocma.appointments.booking.Seating.Visit;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.OfferWatcher;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Unavailable;
import lv.ocma.platform.time.Zones;

/**
 * Marks the visits that new hours of their place leave outside (C1, H3), and those that none of its counters can serve any more (R4), and
 * takes the mark from those for which there is room again. Only live claims are looked at, so the cost does not grow with the visits stored.
 */
@ApplicationScoped
class VisitMarks implements OfferWatcher {

    private final LiveVisits visits;
    private final Places places;
    private final Claims claims;
    private final ProposedTimes proposals;
    private final OfferedTimes offers;
    private final Journal journal;

    VisitMarks(
            LiveVisits visits,
            Places places,
            Claims claims,
            ProposedTimes proposals,
            OfferedTimes offers,
            Journal journal) {
        this.visits = visits;
        this.places = places;
        this.claims = claims;
        this.proposals = proposals;
        this.offers = offers;
        this.journal = journal;
    }

    @Override
    public void beforeChange(String place, Span during) {
        visits.lock(place, during);
        offers.lock(place, during);
    }

    @Override
    public void afterChange(String place, Span during) {
        var locked = visits.lockNew(place, during);
        var live = visits.at(place, during);
        var proposed = proposals.at(place, during);
        var offered = offers.at(place, during).stream().map(VisitMarks::visit).toList();
        var known = places.find(place);
        if ((live.isEmpty() && proposed.isEmpty() && offered.isEmpty()) || known.isEmpty()) {
            return;
        }
        var marked = live.stream().filter(Live::toBeMarked).toList();
        // Whoever has a visit goes before whoever was only proposed a time, and they before who was offered an earlier
        // one.
        var ranks = List.of(
                marked.stream().map(Live::visit).toList(),
                proposed.stream().map(Proposed::held).toList(),
                offered);
        claims.dropExpired(place, during);
        var others = Stream.concat(
                        live.stream().filter(each -> !each.toBeMarked()).map(Live::visit), held(place, during, ranks))
                .toList();
        var openings = places.openings(
                place,
                day(during.start()),
                lastDay(Stream.concat(ranks.stream().flatMap(List::stream), others.stream())));
        var seats = new Seating(known.get(), openings, others).of(ranks);
        var run = Ids.next();
        marked.stream()
                .filter(each -> each.becomes(seat(each.visit(), seats)))
                .forEach(each -> requireLocked(each.id(), locked));
        lockDays(place, ranks, seats);
        // Before anybody gets their counters.
        proposals.withdraw(
                proposed.stream()
                        .filter(each -> !seat(each.held(), seats).hasRoom())
                        .toList(),
                locked,
                place,
                run);
        offers.takeBack(
                offered.stream()
                        .filter(each -> !seat(each, seats).hasRoom())
                        .map(Visit::booking)
                        .toList(),
                run);
        seat(ranks, seats);
        marked.forEach(each -> keep(each, seat(each.visit(), seats), place, run));
        proposals.stand(
                marked.stream()
                        .filter(each ->
                                !each.hadRoom() && seat(each.visit(), seats).hasRoom())
                        .map(Live::id)
                        .toList(),
                run);
    }

    /** All at once and in their order, as others lock several. */
    private void lockDays(String place, List<List<Visit>> ranks, Map<UUID, Seat> seats) {
        var days = new TreeSet<PlaceDay>();
        ranks.stream()
                .flatMap(List::stream)
                .filter(each -> moves(each, seats) || !seat(each, seats).hasRoom())
                .forEach(each -> days.add(PlaceDay.of(place, each.time().start())));
        claims.lock(days);
    }

    private void seat(List<List<Visit>> ranks, Map<UUID, Seat> seats) {
        var counters = new HashMap<UUID, String>();
        for (int rank = 0; rank < ranks.size(); rank++) {
            boolean isVisit = rank == 0;
            ranks.get(rank).stream()
                    .filter(each -> moves(each, seats))
                    .filter(each -> isVisit || seat(each, seats).hasRoom())
                    .forEach(each ->
                            counters.put(each.booking(), seat(each, seats).counter()));
        }
        claims.seat(counters);
    }

    private static boolean moves(Visit visit, Map<UUID, Seat> seats) {
        return !seat(visit, seats).counter().equals(visit.counter());
    }

    private static Seat seat(Visit visit, Map<UUID, Seat> seats) {
        return Objects.requireNonNull(seats.get(visit.booking()));
    }

    /** Times that are held, without being proposed or offered to anybody who can be told otherwise. */
    private Stream<Visit> held(String place, Span during, List<List<Visit>> ranks) {
        var ids =
                ranks.stream().skip(1).flatMap(List::stream).map(Visit::booking).toList();
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
    static void requireLocked(UUID visit, Collection<UUID> locked) {
        if (!locked.contains(visit)) {
            throw new Unavailable("service-unavailable", Map.of("retryAfter", 1));
        }
    }

    /** Whoever changes a visit has to have seen its mark, so its version grows. */
    private void keep(Live before, Seat seat, String place, UUID run) {
        if (!seat.counter().equals(before.visit().counter())) {
            journal.changedByRule("appointment.seat", before.id(), place, run);
        }
        if (!before.isMarkedAs(seat) && !seat.hasRoom()) {
            visits.mark(before, seat, run);
            journal.changedByRule("appointment.mark", before.id(), place, run);
        }
    }

    /** A time that is held has its counter as a visit has. */
    private static Visit held(Claim hold) {
        return new Visit(hold.id(), hold.counter(), hold.need().time(), Set.of());
    }

    private static Visit visit(OfferedTimes.Offered offered) {
        return new Visit(offered.claim(), offered.counter(), offered.time(), offered.services());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Zones.RIGA).toLocalDate();
    }
}
