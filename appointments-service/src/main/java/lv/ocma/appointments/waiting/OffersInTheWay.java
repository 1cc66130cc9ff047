package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.booking.OfferedTimes;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Span;
import org.hibernate.Session;

/** Lets offers give way to visits that need their counters, as whoever waits has no visit yet, or still has the one that is booked. */
@ApplicationScoped
class OffersInTheWay implements OfferedTimes {

    private static final String LOCK = """
            select w.id from wish w where w.status = 'OFFERED' and w.id in (
              select o.wish from wish_offer o join claim c on c.id = o.id
              where o.ended_at is null and c.place = :place and lower(c.during) >= :from and lower(c.during) < :to)
            order by w.id for no key update of w""";

    /** Those offered meanwhile as well; never waiting, as whoever has one of them may wait for the place. */
    private static final String LOCK_NEW = LOCK + " skip locked";

    private static final String AT = """
            select c.id, c.counter, lower(c.during) as starts, upper(c.during) as ends,
              case when w.booking is null then array(select split_part(each, ':', 1) from unnest(w.wanted) each)
                else array(select i.service from booking_item i where i.booking = w.booking) end as services
            from claim c join wish_offer o on o.id = c.id join wish w on w.id = o.wish
            where c.place = :place and lower(c.during) >= :from and lower(c.during) < :to and c.expires_at > now()
              and o.ended_at is null and w.id = any(:locked)
            order by w.since, w.id""";

    private static final String WISHES = "select wish from wish_offer where id = any(:ids) order by wish";

    private final Session session;
    private final Wishes wishes;
    private final Offers offers;
    private final Claims claims;
    private final WishJournal journal;
    private final Clock clock;

    OffersInTheWay(Session session, Wishes wishes, Offers offers, Claims claims, WishJournal journal, Clock clock) {
        this.session = session;
        this.wishes = wishes;
        this.offers = offers;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void lock(String place, Span during) {
        var _ = locked(LOCK, place, during);
    }

    private List<UUID> locked(String sql, String place, Span during) {
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("place", place)
                .setParameter("from", during.start())
                .setParameter("to", during.end())
                .getResultList();
    }

    @Override
    public List<Offered> at(String place, Span during) {
        var locked = locked(LOCK_NEW, place, during);
        return locked.isEmpty()
                ? List.of()
                : session
                        .createNativeQuery(AT, Tuple.class)
                        .addScalar("id", UUID.class)
                        .addScalar("counter", String.class)
                        .addScalar("starts", Instant.class)
                        .addScalar("ends", Instant.class)
                        .addScalar("services", String[].class)
                        .setParameter("place", place)
                        .setParameter("from", during.start())
                        .setParameter("to", during.end())
                        .setParameter("locked", locked.toArray(UUID[]::new), UUID[].class)
                        .getResultList()
                        .stream()
                        .map(OffersInTheWay::offered)
                        .toList();
    }

    private static Offered offered(Tuple row) {
        return new Offered(
                row.get("id", UUID.class),
                row.get("counter", String.class),
                new Span(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                Set.copyOf(List.of(row.get("services", String[].class))));
    }

    @Override
    public void takeBack(Collection<UUID> ids, UUID run) {
        if (ids.isEmpty()) {
            return;
        }
        session.createNativeQuery(WISHES, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .getResultList()
                .forEach(id -> takeBack(wishes.lock(id).orElseThrow(), run));
        ids.forEach(id -> offers.end(id, Offers.Outcome.TAKEN_BACK));
        claims.remove(ids);
    }

    /** It has not declined, nor left anything without an answer. */
    private void takeBack(Wish wish, UUID run) {
        wish.takeBack();
        wishes.flush();
        wishes.lookAgain(wish.id(), clock.instant());
        journal.takenBack(wish, wish.firstPlace(), run);
    }
}
