package lv.ocma.appointments.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.capacity.LiveTimes.LiveTime;
import lv.ocma.appointments.claim.Span;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What was given to the live queue on each day; what is taken back stays as taken back, with the times that had begun. */
@ApplicationScoped
class LiveReleases {

    private static final String SELECT = """
            select r.id, r.place, lower(r.asked) as asked_from, upper(r.asked) as asked_to, r.taken_back_at, t.counter, lower(t.during) as starts,
              upper(t.during) as ends
            from live_release r left join live_time t on t.release = r.id where\s""";

    private static final String ORDER = " order by r.id, lower(t.during), t.counter";

    private final Session session;

    LiveReleases(Session session) {
        this.session = session;
    }

    /** @param employee subject of the token */
    void add(LiveRelease release, LocalDate day, String employee, Instant now) {
        session.createNativeMutationQuery("""
                        insert into live_release (id, place, day, asked, released_by, released_at)
                        values (:id, :place, cast(:day as date), tstzrange(:from, :to), :by, :now)""")
                .setParameter("id", release.id())
                .setParameter("place", release.place())
                .setParameter("day", day.toString())
                .setParameter("from", release.asked().start())
                .setParameter("to", release.asked().end())
                .setParameter("by", employee)
                .setParameter("now", now)
                .executeUpdate();
        for (var time : release.times()) {
            session.createNativeMutationQuery("""
                            insert into live_time (release, place, counter, during) values (:release, :place, :counter, tstzrange(:from, :to))""")
                    .setParameter("release", release.id())
                    .setParameter("place", release.place())
                    .setParameter("counter", time.counter())
                    .setParameter("from", time.during().start())
                    .setParameter("to", time.during().end())
                    .executeUpdate();
        }
    }

    /** What is going on or to come of its times is given no more. */
    void takeBack(UUID id, String employee, Instant now) {
        session.createNativeMutationQuery("delete from live_time where release = :id and lower(during) >= :now")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "update live_time set during = tstzrange(lower(during), :now) where release = :id and upper(during) > :now")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "update live_release set taken_back_at = :now, taken_back_by = :by where id = :id")
                .setParameter("id", id)
                .setParameter("by", employee)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<LiveRelease> find(String place, UUID id) {
        return read(session.createNativeQuery(SELECT + "r.place = :place and r.id = :id" + ORDER, Tuple.class)
                        .setParameter("place", place)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** In the order in which they were given. */
    List<LiveRelease> on(String place, LocalDate day) {
        return read(session.createNativeQuery(
                        SELECT + "r.place = :place and r.day = cast(:day as date)" + ORDER, Tuple.class)
                .setParameter("place", place)
                .setParameter("day", day.toString()));
    }

    private static List<LiveRelease> read(NativeQuery<Tuple> query) {
        var rows = query.addScalar("id", UUID.class)
                .addScalar("place", String.class)
                .addScalar("asked_from", Instant.class)
                .addScalar("asked_to", Instant.class)
                .addScalar("taken_back_at", Instant.class)
                .addScalar("counter", String.class)
                .addScalar("starts", Instant.class)
                .addScalar("ends", Instant.class)
                .getResultList();
        var times = rows.stream()
                .filter(row -> row.get("counter", String.class) != null)
                .collect(groupingBy(row -> row.get("id", UUID.class), mapping(LiveReleases::time, toList())));
        return rows.stream()
                .map(row -> release(row, times.getOrDefault(row.get("id", UUID.class), List.of())))
                .distinct()
                .toList();
    }

    private static LiveRelease release(Tuple row, List<LiveTime> times) {
        return new LiveRelease(
                row.get("id", UUID.class),
                row.get("place", String.class),
                new Span(row.get("asked_from", Instant.class), row.get("asked_to", Instant.class)),
                times,
                row.get("taken_back_at", Instant.class));
    }

    private static LiveTime time(Tuple row) {
        return new LiveTime(
                row.get("counter", String.class),
                new Span(row.get("starts", Instant.class), row.get("ends", Instant.class)));
    }
}
