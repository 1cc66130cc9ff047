package lv.ocma.appointments.capacity;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import org.hibernate.Session;

/**
 * A row for each place and day. Hours, counters, blocks, claims and what is given to the live queue are the truth, of which each row can be made anew; whoever changes one of
 * them does so in the same transaction.
 */
@ApplicationScoped
public class Capacity {

    private static final String FIND = """
            select place, cast(day as text) as day, cells from day_capacity
            where place = any(:places) and day between cast(:from as date) and cast(:to as date) and longest >= :minutes
            order by day, place""";
    private static final String LOCK = """
            select cells from day_capacity where place = :place and day = cast(:day as date) for update""";
    private static final String LOCK_DAYS = """
            select cast(day as text) as day, cells from day_capacity
            where place = :place and day between cast(:from as date) and cast(:to as date) order by day for update""";
    private static final String INSERT = """
            insert into day_capacity (place, day, longest, cells) values (:place, cast(:day as date), :longest, :cells)
            on conflict (place, day)\s""";
    private static final String KEEP = INSERT + "do update set longest = excluded.longest, cells = excluded.cells";

    private final Session session;
    private final Places places;
    private final Claims claims;
    private final LiveTimes live;

    Capacity(Session session, Places places, Claims claims, LiveTimes live) {
        this.session = session;
        this.places = places;
        this.claims = claims;
        this.live = live;
    }

    /**
     * In the order of days, those of one day in that of the places; without those that have no room for so many minutes. Each is only unpacked when
     * it is come to.
     */
    public Stream<DayCapacity> find(Collection<String> ids, LocalDate from, LocalDate to, int minutes) {
        return session
                .createNativeQuery(FIND, Tuple.class)
                .addScalar("place", String.class)
                .addScalar("day", String.class)
                .addScalar("cells", byte[].class)
                .setParameter("places", ids.toArray(String[]::new), String[].class)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .setParameter("minutes", minutes)
                .getResultList()
                .stream()
                .filter(row -> DayCells.isReadable(row.get("cells", byte[].class)))
                .map(row -> DayCells.read(
                        new PlaceDay(row.get("place", String.class), LocalDate.parse(row.get("day", String.class))),
                        row.get("cells", byte[].class)));
    }

    /** Locks the row until the transaction ends; one that there is not yet is made. Of several days the first is locked first. */
    public DayCapacity lock(PlaceDay day) {
        var cells = locked(day);
        if (cells.isEmpty()) {
            // Another may just have made it, of hours that are not seen here yet: theirs stays.
            write(INSERT + "do nothing", made(day));
            cells = locked(day);
        }
        return DayCells.isReadable(cells.getFirst()) ? DayCells.read(day, cells.getFirst()) : made(day);
    }

    private List<byte[]> locked(PlaceDay day) {
        return session.createNativeQuery(LOCK, byte[].class)
                .addScalar("cells", byte[].class)
                .setParameter("place", day.place())
                .setParameter("day", day.day().toString())
                .getResultList();
    }

    /** After claims of the day have become others. */
    void recount(PlaceDay day) {
        keep(lock(day).taken(booked(claims.at(day.place(), day.span()))));
    }

    /**
     * After hours, counters or blocks of the place have become others.
     *
     * @return how many of the days had been told otherwise, or not at all
     */
    public int rebuild(String place, LocalDate from, LocalDate to) {
        alone(place);
        var known = new HashMap<LocalDate, byte[]>();
        session.createNativeQuery(LOCK_DAYS, Tuple.class)
                .addScalar("day", String.class)
                .addScalar("cells", byte[].class)
                .setParameter("place", place)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .getResultList()
                .forEach(row ->
                        known.put(LocalDate.parse(row.get("day", String.class)), row.get("cells", byte[].class)));
        var openings = places.openings(place, from, to).stream().collect(groupingBy(Opening::day));
        var days = new TreeSet<>(known.keySet());
        days.addAll(openings.keySet());
        var counters = counters(place);
        var window = new Span(
                new PlaceDay(place, from).span().start(),
                new PlaceDay(place, to).span().end());
        var taken = booked(claims.at(place, window)).stream()
                .collect(groupingBy(claim -> claim.need().placeDay().day()));
        var given = live.at(place, window).stream()
                .collect(groupingBy(
                        time -> PlaceDay.of(place, time.during().start()).day()));
        int changed = 0;
        for (var day : days) {
            var anew = DayCapacity.of(new PlaceDay(place, day), openings.getOrDefault(day, List.of()), counters)
                    .without(given.getOrDefault(day, List.of()))
                    .taken(taken.getOrDefault(day, List.of()));
            if (!Arrays.equals(DayCells.write(anew), known.get(day))) {
                keep(anew);
                changed++;
            }
        }
        return changed;
    }

    /** A place and its hours may be told for the first time at the same moment, and then neither sees the other: the second waits. */
    private void alone(String place) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:place, 4))", Integer.class)
                .setParameter("place", "capacity of " + place)
                .getSingleResult();
    }

    /** Some places that are open on days without a row. */
    List<String> lacking(LocalDate from, LocalDate to, int most) {
        return session.createNativeQuery("""
                        select distinct o.place from opening o
                        where o.day between cast(:from as date) and cast(:to as date)
                          and not exists (select from day_capacity d where d.place = o.place and d.day = o.day)
                        order by o.place limit :most""", String.class)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .setParameter("most", most)
                .getResultList();
    }

    int purge(LocalDate before) {
        return session.createNativeMutationQuery("delete from day_capacity where day < cast(:before as date)")
                .setParameter("before", before.toString())
                .executeUpdate();
    }

    private DayCapacity made(PlaceDay day) {
        return DayCapacity.of(day, places.openings(day.place(), day.day(), day.day()), counters(day.place()))
                .without(live.at(day.place(), day.span()))
                .taken(booked(claims.at(day.place(), day.span())));
    }

    private List<Counter> counters(String place) {
        return places.find(place).map(Place::counters).orElse(List.of());
    }

    /** Holds end by themselves, so no row counts them. */
    private static List<Claim> booked(Collection<Claim> all) {
        return all.stream().filter(claim -> !claim.isHold()).toList();
    }

    private void keep(DayCapacity capacity) {
        write(KEEP, capacity);
    }

    private void write(String sql, DayCapacity capacity) {
        session.createNativeMutationQuery(sql)
                .setParameter("place", capacity.day().place())
                .setParameter("day", capacity.day().day().toString())
                .setParameter("longest", capacity.longestFree())
                .setParameter("cells", DayCells.write(capacity), byte[].class)
                .executeUpdate();
    }
}
