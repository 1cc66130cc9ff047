package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotsToOffer.Shape;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a time at a place on a day, in one line: by the moment since when, and nothing else of the person (V5). Only live wishes are
 * looked at, by an index that holds no others.
 */
@ApplicationScoped
class Line {

    private static final String IN_LINE = """
            from wish w left join booking b on b.id = w.booking
            where w.status = 'WAITING' and w.places @> array[cast(:place as text)]
              and w.wanted_from < :end and w.wanted_until > :start and w.weekdays & :weekday <> 0
              and (w.booking is null or (b.status = 'BOOKED' and b.starts_at > :start))""";

    private static final String FIND =
            """
            select w.id, w.since, w.channel, w.features, w.wanted_from, w.wanted_until, w.weekdays, w.earliest_minute, w.latest_minute,
              b.starts_at as before,
              case when w.booking is null then w.wanted else array(
                select i.service || ':' || count(*) from booking_item i where i.booking = w.booking group by i.service) end as wanted,
              array(select cast(extract(epoch from o.starts_at) as bigint) from wish_offer o
                where o.wish = w.id and o.place = :place and o.starts_at >= :start and o.starts_at < :end) as known
            """ + IN_LINE + " and (w.since, w.id) > (:since, :after) order by w.since, w.id limit :limit";

    private static final String AHEAD = """
            select count(*) from (
              select from wish w join wish own on own.id = :id
              where w.status in ('WAITING', 'OFFERED') and w.places && own.places
                and w.wanted_from < own.wanted_until and w.wanted_until > own.wanted_from
                and (w.since, w.id) < (own.since, own.id) limit :most) ahead""";

    private final Session session;

    Line(Session session) {
        this.session = session;
    }

    /**
     * One of the line.
     *
     * @param before start of the visit for which an earlier time is wanted; null where there is none yet
     * @param known starts that were offered to it before
     */
    record Waiting(
            UUID id,
            Instant since,
            Shape shape,
            Wanting wanting,
            @Nullable Instant before,
            Set<Instant> known) {

        boolean wants(Slot slot) {
            var start = slot.time().start();
            return wanting.fits(slot.time()) && (before == null || start.isBefore(before)) && !known.contains(start);
        }
    }

    boolean isEmpty(PlaceDay day) {
        var query = session.createNativeQuery("select 1 " + IN_LINE + " limit 1", Integer.class);
        return parameters(query, day).getResultList().isEmpty();
    }

    /** @param after the last that was looked at; null for the first in line */
    List<Waiting> at(PlaceDay day, @Nullable Waiting after, int limit) {
        var query = session.createNativeQuery(FIND, Tuple.class);
        List.of("id").forEach(column -> query.addScalar(column, UUID.class));
        List.of("since", "wanted_from", "wanted_until", "before")
                .forEach(column -> query.addScalar(column, Instant.class));
        List.of("weekdays", "earliest_minute", "latest_minute")
                .forEach(column -> query.addScalar(column, Integer.class));
        List.of("features", "wanted").forEach(column -> query.addScalar(column, String[].class));
        query.addScalar("channel", String.class).addScalar("known", Long[].class);
        return parameters(query, day)
                .setParameter("since", after == null ? Instant.EPOCH : after.since())
                .setParameter("after", after == null ? new UUID(0, 0) : after.id())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(Line::waiting)
                .toList();
    }

    /** How many wait since before for some of the same places and days; at most so many are counted. */
    int ahead(UUID wish, int most) {
        return Math.toIntExact(session.createNativeQuery(AHEAD, Long.class)
                .setParameter("id", wish)
                .setParameter("most", most)
                .getSingleResult());
    }

    private static <T> org.hibernate.query.NativeQuery<T> parameters(
            org.hibernate.query.NativeQuery<T> query, PlaceDay day) {
        return query.setParameter("place", day.place())
                .setParameter("start", day.span().start())
                .setParameter("end", day.span().end())
                .setParameter("weekday", Wanting.bit(day.day().getDayOfWeek()));
    }

    private static Waiting waiting(Tuple row) {
        return new Waiting(
                row.get("id", UUID.class),
                row.get("since", Instant.class),
                new Shape(
                        List.of(row.get("features", String[].class)),
                        Wish.persons(List.of(row.get("wanted", String[].class))),
                        Channel.valueOf(row.get("channel", String.class))),
                new Wanting(
                        row.get("wanted_from", Instant.class),
                        row.get("wanted_until", Instant.class),
                        row.get("weekdays", Integer.class),
                        row.get("earliest_minute", Integer.class),
                        row.get("latest_minute", Integer.class)),
                row.get("before", Instant.class),
                Arrays.stream(row.get("known", Long[].class))
                        .map(Instant::ofEpochSecond)
                        .collect(Collectors.toSet()));
    }
}
