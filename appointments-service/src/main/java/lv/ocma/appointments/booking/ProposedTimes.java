package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.Seating.Visit;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Span;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of times that are proposed when hours or counters change: one that its place has no room for any more is withdrawn and another
 * proposed, and so is that of a visit which can be at its own time after all; of either the customer is told (C1, H3).
 */
@ApplicationScoped
class ProposedTimes {

    private static final String AT = """
            select c.id, c.proposed_to, c.counter, lower(c.during) as starts, upper(c.during) as ends,
              array(select i.service from booking_item i where i.booking = c.proposed_to) as services, b.status = 'BOOKED' as asked
            from claim c join booking b on b.id = c.proposed_to
            where c.place = :place and c.expires_at > now()
              and lower(c.during) >= :from and lower(c.during) < :to
            order by starts, c.id""";

    private static final String HELD =
            "select count(*) from claim where proposed_to = :visit and place = :place and expires_at > now()";

    private static final String WITHDRAWN = "appointment.withdraw-proposal";

    private final Session session;
    private final Claims claims;
    private final Bookings bookings;
    private final ManageLinks links;
    private final Journal journal;
    private final Clock clock;

    ProposedTimes(Session session, Claims claims, Bookings bookings, ManageLinks links, Journal journal, Clock clock) {
        this.session = session;
        this.claims = claims;
        this.bookings = bookings;
        this.links = links;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param held the time as a visit that is to be seated, by the id of its claim
     * @param isAsked whether an answer may still come
     */
    record Proposed(UUID visit, Visit held, boolean isAsked) {}

    /** What begins there in that time, in order. */
    List<Proposed> at(String place, Span during) {
        return session
                .createNativeQuery(AT, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("proposed_to", UUID.class)
                .addScalar("counter", String.class)
                .addScalar("starts", Instant.class)
                .addScalar("ends", Instant.class)
                .addScalar("services", String[].class)
                .addScalar("asked", Boolean.class)
                .setParameter("place", place)
                .setParameter("from", during.start())
                .setParameter("to", during.end())
                .getResultList()
                .stream()
                .map(ProposedTimes::proposed)
                .toList();
    }

    private static Proposed proposed(Tuple row) {
        return new Proposed(
                row.get("proposed_to", UUID.class),
                new Visit(
                        row.get("id", UUID.class),
                        row.get("counter", String.class),
                        new Span(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                        Set.copyOf(List.of(row.get("services", String[].class)))),
                row.get("asked", Boolean.class));
    }

    /**
     * Those for which there is no counter any more.
     *
     * @param locked visits that are; one that has come, or has ended, only loses the time that was kept for it
     */
    void withdraw(Collection<Proposed> all, Set<UUID> locked, String place, UUID run) {
        if (all.isEmpty()) {
            return;
        }
        all.stream().filter(Proposed::isAsked).forEach(each -> VisitMarks.requireLocked(each.visit(), locked));
        claims.remove(all.stream().map(each -> each.held().booking()).toList());
        var asked = all.stream().filter(Proposed::isAsked).map(Proposed::visit).toList();
        // An instance of the release before may have moved the visit and left what was proposed to it.
        inOrder(asked).filter(Booking::isDisplaced).forEach(visit -> withdraw(visit, place, run));
        bookings.flush();
    }

    /** Whoever was told of it may be about to answer. */
    private void withdraw(Booking visit, String place, UUID run) {
        var event = visit.withdrawProposal(clock.instant(), link(visit), journal::seal);
        if (event.isPresent()) {
            journal.changedByRule(WITHDRAWN, visit, run, event.get());
        } else {
            journal.changedByRule(WITHDRAWN, visit.id(), place, run);
        }
    }

    /** A visit that cannot be at its time is another one than was told of it: its customer gets to know what is so now. */
    void tellAgain(Booking visit, UUID run) {
        journal.toldByRule(ProposalRound.DISPLACED, visit, run, visit.displacedStill(link(visit), journal::seal));
    }

    /**
     * A visit, which is locked, that nobody could receive at its time though its customer came: what was proposed is so still, unless its place has lost it
     * meanwhile, or it was handed over to another. Then another is looked for, and who waited in vain is not left without a word.
     */
    void comesAgain(Booking visit, UUID run) {
        var now = clock.instant();
        var proposal = visit.proposal();
        if (proposal == null) {
            tellAgain(visit, run);
            visit.proposeLater(now);
        } else if (isHeld(visit)) {
            tellAgain(visit, run);
        } else if (now.isBefore(proposal.until())) {
            withdraw(visit, visit.place(), run);
        } else {
            // It was due to be proposed another one while they waited.
            journal.toldByRule(ProposalRound.DISPLACED, visit, run, visit.displaced(link(visit), journal::seal));
        }
    }

    private boolean isHeld(Booking visit) {
        return session.createNativeQuery(HELD, Long.class)
                        .setParameter("visit", visit.id())
                        .setParameter("place", visit.place())
                        .getSingleResult()
                > 0;
    }

    /** Visits, which are locked, for which there is room at their own time again. */
    void stand(Collection<UUID> visits, UUID run) {
        if (visits.isEmpty()) {
            return;
        }
        claims.withdraw(visits);
        inOrder(visits).forEach(visit -> stand(visit, run));
    }

    /** Events of several visits are told in the order of their ids. */
    private Stream<Booking> inOrder(Collection<UUID> visits) {
        return bookings.list("id in ?1", visits).stream()
                .sorted(Comparator.comparing(visit -> visit.id().toString()));
    }

    private @Nullable String link(Booking visit) {
        return links.of(visit).map(journal::sealed).orElse(null);
    }

    private void stand(Booking visit, UUID run) {
        var event = visit.stand(link(visit), journal::seal);
        if (event.isPresent()) {
            journal.changedByRule("appointment.mark", visit, run, event.get());
        } else {
            journal.changedByRule("appointment.mark", visit.id(), visit.place(), run);
        }
    }
}
