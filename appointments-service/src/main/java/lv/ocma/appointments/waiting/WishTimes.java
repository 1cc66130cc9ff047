package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotsToOffer;
import lv.ocma.appointments.slot.SlotsToOffer.Shape;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What a wish is for, also where a booked visit says it, and until when. */
@ApplicationScoped
class WishTimes {

    private static final String VISIT = """
            select status, starts_at, array(
              select i.service || ':' || count(*) from booking_item i where i.booking = b.id group by i.service) as wanted
            from booking b where id = :id""";

    private final Session session;
    private final SlotsToOffer slots;
    private final OfferMaker maker;
    private final Offers offers;
    private final Clock clock;

    WishTimes(Session session, SlotsToOffer slots, OfferMaker maker, Offers offers, Clock clock) {
        this.session = session;
        this.slots = slots;
        this.maker = maker;
        this.offers = offers;
        this.clock = clock;
    }

    /** The visit for which an earlier time is wanted, as it stands. */
    private record Visit(String status, Instant start, Map<String, Integer> persons) {}

    /** Why it ends by itself, if it does now. */
    Optional<WishEnd> over(Wish wish, Instant now) {
        var visit = visit(wish.booking());
        if (visit != null && visit.status().equals("CANCELLED")) {
            return Optional.of(WishEnd.VISIT_CANCELLED);
        }
        if (visit != null && (!visit.status().equals("BOOKED") || !now.isBefore(visit.start()))) {
            return Optional.of(WishEnd.VISIT_STARTED);
        }
        return now.isBefore(wish.wanting().until()) ? Optional.empty() : Optional.of(WishEnd.DAYS_OVER);
    }

    /** After which it ends by itself. */
    Instant end(Wish wish) {
        var visit = visit(wish.booking());
        var days = wish.wanting().until();
        return visit != null && visit.start().isBefore(days) ? visit.start() : days;
    }

    /** The soonest days on which something is free that it could be offered, and was not yet; at each place its own. */
    List<PlaceDay> freeDays(Wish wish, int most) {
        var visit = visit(wish.booking());
        var known = offers.known(wish.id());
        var days = new HashSet<PlaceDay>();
        var found = free(
                new WantedTime(wish.places(), wish.features(), wish.wanting()),
                new Shape(
                        wish.features(),
                        visit == null ? wish.persons() : visit.persons(),
                        wish.origin().ruled()),
                visit == null ? null : visit.start(),
                slot -> !known.contains(
                                new Offers.Known(slot.place(), slot.time().start()))
                        && days.add(day(slot)),
                most);
        return found.stream().map(WishTimes::day).toList();
    }

    /** @param before start of the visit for which an earlier time is wanted; null where there is none yet */
    List<Slot> free(WantedTime time, Shape shape, @Nullable Instant before, int most) {
        return free(time, shape, before, slot -> true, most);
    }

    /** @param fits asked last, of each in turn */
    private List<Slot> free(WantedTime time, Shape shape, @Nullable Instant before, Predicate<Slot> fits, int most) {
        var now = clock.instant();
        var days = time.wanting().days();
        var from = days.start().isBefore(now) ? now : days.start();
        if (!from.isBefore(days.end())) {
            return List.of();
        }
        var answerable = maker.answerable(time.places(), shape.channel());
        return slots.soonest(
                time.places(),
                new Span(from, days.end()),
                shape,
                slot -> time.wanting().fits(slot.time())
                        && (before == null || slot.time().start().isBefore(before))
                        && answerable.test(slot)
                        && fits.test(slot),
                most);
    }

    private static PlaceDay day(Slot slot) {
        return PlaceDay.of(slot.place(), slot.time().start());
    }

    /** Persons by service; empty for a wish without a visit. */
    Map<String, Integer> personsOf(Wish wish) {
        var visit = visit(wish.booking());
        return visit == null ? wish.persons() : visit.persons();
    }

    /** Whether the visit, as it stands, could take what is offered for it. */
    boolean isStillFor(Wish wish, Offers.Offer offer) {
        var visit = visit(wish.booking());
        return visit == null
                || (offer.time().start().isBefore(visit.start())
                        && SlotsToOffer.persons(offer.slot()).equals(visit.persons()));
    }

    private @Nullable Visit visit(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return session
                .createNativeQuery(VISIT, Tuple.class)
                .addScalar("status", String.class)
                .addScalar("starts_at", Instant.class)
                .addScalar("wanted", String[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new Visit(
                        row.get("status", String.class),
                        row.get("starts_at", Instant.class),
                        Wish.persons(List.of(row.get("wanted", String[].class)))))
                .findFirst()
                .orElse(null);
    }
}
