package lv.ocma.appointments.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import lv.ocma.appointments.claim.Span;
import org.hibernate.Session;

/** Times of counters that are given to the live queue: nobody books them, and whoever waits is served in them. */
@ApplicationScoped
public class LiveTimes {

    private final Session session;

    LiveTimes(Session session) {
        this.session = session;
    }

    /** A counter for a stretch of time. */
    public record LiveTime(String counter, Span during) {}

    /** Of the place, by their start; a day has few of them. */
    public List<LiveTime> at(String place, Span window) {
        return session
                .createNativeQuery("""
                        select counter, lower(during) as starts, upper(during) as ends from live_time
                        where place = :place and during && tstzrange(:start, :end) order by lower(during), counter""", Tuple.class)
                .addScalar("counter", String.class)
                .addScalar("starts", Instant.class)
                .addScalar("ends", Instant.class)
                .setParameter("place", place)
                .setParameter("start", window.start())
                .setParameter("end", window.end())
                .getResultList()
                .stream()
                .map(row -> new LiveTime(
                        row.get("counter", String.class),
                        new Span(row.get("starts", Instant.class), row.get("ends", Instant.class))))
                .toList();
    }
}
