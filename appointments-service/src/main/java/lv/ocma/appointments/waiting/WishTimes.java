package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final Clock clock;

    WishTimes(Session session, SlotsToOffer slots, OfferMaker maker, Clock clock) {
        this.session = session;
        this.slots = slots;
        this.maker = maker;
        this.clock = clock;
    }

    /** The visit for which an earlier time is wanted, as it stands. */
    private record Visit(boolean booked, Instant start, Map<String, Integer> persons) {}

    /** Why it ends by itself, if it does now. */
    Optional<WishEnd> over(Wish wish, Instant now) {
        var visit = visit(wish.booking());
        if (visit != null && !visit.booked()) {
            return Optional.of(WishEnd.VISIT_STARTED);
        }
        if (visit != null && !now.isBefore(visit.start())) {
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

    /** The soonest free times that it could be offered. */
    List<Slot> free(Wish wish, int most) {
        var visit = visit(wish.booking());
        return free(
                new WantedTime(wish.places(), wish.features(), wish.wanting()),
                new Shape(
                        wish.features(),
                        visit == null ? wish.persons() : visit.persons(),
                        wish.origin().ruled()),
                visit == null ? null : visit.start(),
                most);
    }

    /** @param before start of the visit for which an earlier time is wanted; null where there is none yet */
    List<Slot> free(WantedTime time, Shape shape, @Nullable Instant before, int most) {
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
                        && answerable.test(slot),
                most);
    }

    static PlaceDay day(Slot slot) {
        return PlaceDay.of(slot.place(), slot.time().start());
    }

    /** Persons by service; empty for a wish without a visit. */
    Map<String, Integer> personsOf(Wish wish) {
        var visit = visit(wish.booking());
        return visit == null ? wish.persons() : visit.persons();
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
                        row.get("status", String.class).equals("BOOKED"),
                        row.get("starts_at", Instant.class),
                        Wish.persons(List.of(row.get("wanted", String[].class)))))
                .findFirst()
                .orElse(null);
    }
}
