package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Times that are or were offered; the time of an open one is kept by the claim of the same id. */
@ApplicationScoped
class Offers {

    private static final String SELECT = """
            select id, wish, place, starts_at, ends_at, slot, answer_by, answer_by <= now() as over from wish_offer where ended_at is null and\s""";

    /** Without waiting: whoever has the wish is just answering. */
    private static final String LAPSED = """
            select o.id, o.wish, o.place, o.starts_at, o.ends_at, o.slot, o.answer_by, true as over
            from wish_offer o join wish w on w.id = o.wish
            where o.id = :id and o.ended_at is null and o.answer_by <= now() for update of w skip locked""";

    private final Session session;

    Offers(Session session) {
        this.session = session;
    }

    /** How an offer ends. */
    enum Outcome {
        ACCEPTED,
        DECLINED,
        LAPSED,
        /** What it was for has ended. */
        TAKEN_BACK
    }

    /**
     * An open offer.
     *
     * @param id of the claim that keeps its time, too
     * @param slot token of what is offered
     * @param over whether its deadline has passed, by the clock of the database
     */
    record Offer(UUID id, UUID wish, String place, Span time, String slot, Instant answerBy, boolean over) {

        PlaceDay day() {
            return PlaceDay.of(place, time.start());
        }
    }

    void add(Offer offer, Instant now) {
        session.createNativeMutationQuery("""
                        insert into wish_offer (id, wish, place, starts_at, ends_at, slot, made_at, answer_by)
                        values (:id, :wish, :place, :start, :end, :slot, :now, :until)""")
                .setParameter("id", offer.id())
                .setParameter("wish", offer.wish())
                .setParameter("place", offer.place())
                .setParameter("start", offer.time().start())
                .setParameter("end", offer.time().end())
                .setParameter("slot", offer.slot())
                .setParameter("now", now)
                .setParameter("until", offer.answerBy())
                .executeUpdate();
    }

    Optional<Offer> open(UUID wish) {
        return Optional.ofNullable(open(List.of(wish)).get(wish));
    }

    /** By wish, in one query. */
    Map<UUID, Offer> open(Collection<UUID> wishes) {
        var open = new HashMap<UUID, Offer>();
        if (!wishes.isEmpty()) {
            scalars(session.createNativeQuery(SELECT + "wish = any(:wishes)", Tuple.class))
                    .setParameter("wishes", wishes.toArray(UUID[]::new), UUID[].class)
                    .getResultList()
                    .forEach(row -> open.put(row.get("wish", UUID.class), offer(row)));
        }
        return open;
    }

    /** Those that nobody has answered in time, the first of them first. */
    List<UUID> lapsed(int most) {
        return session.createNativeQuery(
                        "select id from wish_offer where ended_at is null and answer_by <= now() order by answer_by limit :most",
                        UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** One of them, if it still is and nobody has its wish, which is locked. */
    Optional<Offer> lockLapsed(UUID id) {
        return scalars(session.createNativeQuery(LAPSED, Tuple.class)).setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(Offers::offer);
    }

    /** A time at a place that was offered to the wish before, and never is again. */
    record Known(String place, Instant start) {}

    Set<Known> known(UUID wish) {
        return session
                .createNativeQuery("select place, starts_at from wish_offer where wish = :wish", Tuple.class)
                .addScalar("place", String.class)
                .addScalar("starts_at", Instant.class)
                .setParameter("wish", wish)
                .getResultList()
                .stream()
                .map(row -> new Known(row.get("place", String.class), row.get("starts_at", Instant.class)))
                .collect(Collectors.toSet());
    }

    /** It stays, so that the same time is not offered to the same wish again. */
    void end(UUID id, Outcome outcome) {
        session.createNativeMutationQuery("update wish_offer set ended_at = now(), outcome = :outcome where id = :id")
                .setParameter("id", id)
                .setParameter("outcome", outcome.name())
                .executeUpdate();
    }

    /** Whether the last one of the wish ended because nobody answered. */
    boolean hasLapsed(UUID wish) {
        return session.createNativeQuery(
                        "select outcome = 'LAPSED' from wish_offer where wish = :wish order by made_at desc limit 1",
                        Boolean.class)
                .setParameter("wish", wish)
                .getResultList()
                .contains(true);
    }

    private static NativeQuery<Tuple> scalars(NativeQuery<Tuple> query) {
        List.of("id", "wish").forEach(column -> query.addScalar(column, UUID.class));
        List.of("place", "slot").forEach(column -> query.addScalar(column, String.class));
        List.of("starts_at", "ends_at", "answer_by").forEach(column -> query.addScalar(column, Instant.class));
        return query.addScalar("over", Boolean.class);
    }

    private static Offer offer(Tuple row) {
        return new Offer(
                row.get("id", UUID.class),
                row.get("wish", UUID.class),
                row.get("place", String.class),
                new Span(row.get("starts_at", Instant.class), row.get("ends_at", Instant.class)),
                row.get("slot", String.class),
                row.get("answer_by", Instant.class),
                row.get("over", Boolean.class));
    }
}
