package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Lists wishes to their person and to the staff of a place; each look is recorded (V2). */
@ApplicationScoped
class WishLists {

    /** In line; those that have ended are seen one by one. */
    private static final String OF_PLACE = """
            select id from wish where status <> 'ENDED' and places @> array[cast(:place as text)]
              and (since, id) > (:since, :after) order by since, id limit :limit""";

    private static final String PERSONS = """
            select booking, service || ':' || count(*) as wanted from booking_item where booking = any(:visits)
            group by booking, service order by booking, service""";

    private static final String PLACES = "select id, place from booking where id = any(:visits)";

    private final Session session;
    private final Wishes wishes;
    private final Offers offers;
    private final Places places;
    private final WishJournal journal;

    WishLists(Session session, Wishes wishes, Offers offers, Places places, WishJournal journal) {
        this.session = session;
        this.wishes = wishes;
        this.offers = offers;
        this.places = places;
        this.journal = journal;
    }

    /** The newest first, those that have ended too. */
    Page<WishSummary> ofPerson(UUID person, Caller caller, @Nullable String cursor, int limit) {
        var list = ListCursor.of("listMyWaitingList", person);
        var before = list.read(cursor, UUID::fromString).orElse(null);
        journal.listed(caller, person);
        return Page.of(
                summaries(wishes.ofPerson(person, before, limit + 1), visit -> true),
                limit,
                last -> list.encode(last.id().toString()));
    }

    /** In line. */
    Page<WishSummary> ofPlace(@Nullable String place, Caller caller, @Nullable String cursor, int limit) {
        if (place == null || place.isBlank()) {
            throw new Invalid(Violation.parameter("place", "required"));
        }
        places.requireStaff(place, caller);
        var list = ListCursor.of("listWaitingList", place);
        var after = list.decode(cursor, 2).map(WishLists::after).orElse(new After(Instant.EPOCH, new UUID(0, 0)));
        var ids = session.createNativeQuery(OF_PLACE, UUID.class)
                .setParameter("place", place)
                .setParameter("since", after.since())
                .setParameter("after", after.id())
                .setParameter("limit", limit + 1)
                .getResultList();
        journal.listedAt(caller, place);
        var found = ids.isEmpty() ? List.<Wish>of() : wishes.list("id in ?1 order by since, id", ids);
        return Page.of(
                summaries(found, shownAt(found, caller)),
                limit,
                last -> list.encode(
                        last.since().toInstant().toString(), last.id().toString()));
    }

    private record After(Instant since, UUID id) {}

    private static After after(List<String> key) {
        return Cursor.parsed(
                key, parts -> new After(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast())));
    }

    /** Visits at other places are none of theirs, though their customers would come to this one. */
    private Predicate<UUID> shownAt(List<Wish> found, Caller caller) {
        var at = new HashMap<UUID, String>();
        session.createNativeQuery(PLACES, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("place", String.class)
                .setParameter("visits", visits(found).toArray(UUID[]::new), UUID[].class)
                .getResultList()
                .forEach(row -> at.put(row.get("id", UUID.class), row.get("place", String.class)));
        var own = at.values().stream()
                .distinct()
                .filter(place -> caller.worksAt(
                        place, places.find(place).map(Place::parent).orElse(null)))
                .toList();
        return visit -> own.contains(at.get(visit));
    }

    private static List<UUID> visits(List<Wish> found) {
        return found.stream().map(Wish::booking).filter(Objects::nonNull).toList();
    }

    /** @param shown which visits may be named */
    private List<WishSummary> summaries(List<Wish> found, Predicate<UUID> shown) {
        var open = offers.open(found.stream().map(Wish::id).toList());
        var persons = persons(visits(found));
        return found.stream()
                .map(wish -> WishSummary.of(
                        wish,
                        wish.booking() == null ? wish.persons() : persons.getOrDefault(wish.booking(), Map.of()),
                        open.get(wish.id()),
                        shown))
                .toList();
    }

    private Map<UUID, Map<String, Integer>> persons(Collection<UUID> visits) {
        var persons = new HashMap<UUID, Map<String, Integer>>();
        if (!visits.isEmpty()) {
            session.createNativeQuery(PERSONS, Tuple.class)
                    .addScalar("booking", UUID.class)
                    .addScalar("wanted", String.class)
                    .setParameter("visits", visits.toArray(UUID[]::new), UUID[].class)
                    .getResultList()
                    .forEach(row -> persons.computeIfAbsent(row.get("booking", UUID.class), visit -> new HashMap<>())
                            .putAll(Wish.persons(List.of(row.get("wanted", String.class)))));
        }
        return persons;
    }
}
