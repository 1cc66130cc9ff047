package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What people were told of their waiting, held against how long it was; kept as sums by place and week, which are published. */
@ApplicationScoped
public class WaitEstimates {

    private static final String COUNT = """
            insert into wait_estimate_week as w (place, week, estimates, inside, shorter, longer, minutes_off)
            values (:place, cast(:week as date), :once, :inside, :shorter, :longer, :off) on conflict (place, week) do update
            set estimates = w.estimates + excluded.estimates, inside = w.inside + excluded.inside, shorter = w.shorter + excluded.shorter,
              longer = w.longer + excluded.longer, minutes_off = w.minutes_off + excluded.minutes_off""";

    private final Session session;

    WaitEstimates(Session session) {
        this.session = session;
    }

    /**
     * @param inside of the estimates those whose range held
     * @param shorter those who waited less than they were told, and {@code longer} alike
     * @param minutesOff by how much ranges were missed, taken together
     */
    public record Week(LocalDate week, int estimates, int inside, int shorter, int longer, long minutesOff) {}

    void told(UUID entry, WaitingTime.Range range) {
        session.createNativeMutationQuery("""
                        insert into wait_estimate (entry, ahead, from_minutes, to_minutes) values (:entry, :ahead, :from, :to)
                        on conflict do nothing""")
                .setParameter("entry", entry)
                .setParameter("ahead", range.ahead())
                .setParameter("from", range.from(), Integer.class)
                .setParameter("to", range.to(), Integer.class)
                .executeUpdate();
    }

    /** At the first call alone: who is called again has been there before. */
    void called(QueueEntry entry, Instant now) {
        var waited = Math.max(0, Duration.between(entry.arrival().at(), now).toMinutes());
        var told = session.createNativeQuery("""
                        update wait_estimate set waited_minutes = :waited
                        where entry = :entry and waited_minutes is null and from_minutes is not null
                        returning from_minutes, to_minutes""", Tuple.class)
                .addScalar("from_minutes", Integer.class)
                .addScalar("to_minutes", Integer.class)
                .setParameter("waited", (int) waited)
                .setParameter("entry", entry.id())
                .getResultList();
        told.forEach(row -> count(
                1,
                entry.place(),
                entry.day(),
                waited,
                row.get("from_minutes", Integer.class),
                row.get("to_minutes", Integer.class)));
    }

    /** The call was a mistake: they wait on, and what they were told is held against the next one. */
    void notCalled(QueueEntry entry) {
        var held = session.createNativeQuery("""
                        update wait_estimate w set waited_minutes = null from wait_estimate before
                        where w.entry = :entry and before.entry = w.entry and before.waited_minutes is not null
                        returning before.waited_minutes, w.from_minutes, w.to_minutes""", Tuple.class)
                .addScalar("waited_minutes", Integer.class)
                .addScalar("from_minutes", Integer.class)
                .addScalar("to_minutes", Integer.class)
                .setParameter("entry", entry.id())
                .getResultList();
        held.forEach(row -> count(
                -1,
                entry.place(),
                entry.day(),
                row.get("waited_minutes", Integer.class),
                row.get("from_minutes", Integer.class),
                row.get("to_minutes", Integer.class)));
    }

    /** @param once 1, or -1 for what was counted before */
    private void count(int once, String place, LocalDate day, long waited, int from, int to) {
        var off = waited < from ? from - waited : Math.max(0, waited - to);
        session.createNativeMutationQuery(COUNT)
                .setParameter("place", place)
                .setParameter("week", monday(day).toString())
                .setParameter("once", once)
                .setParameter("inside", off == 0 ? once : 0)
                .setParameter("shorter", waited < from ? once : 0)
                .setParameter("longer", waited > to ? once : 0)
                .setParameter("off", once * off)
                .executeUpdate();
    }

    /** The latest first. */
    public List<Week> weeks(String place, LocalDate today, int most) {
        return session
                .createNativeQuery("""
                        select cast(week as text) as week, estimates, inside, shorter, longer, minutes_off from wait_estimate_week
                        where place = :place and week <= cast(:today as date) order by week desc limit :most""", Tuple.class)
                .setParameter("place", place)
                .setParameter("today", today.toString())
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new Week(
                        LocalDate.parse(row.get("week", String.class)),
                        row.get("estimates", Integer.class),
                        row.get("inside", Integer.class),
                        row.get("shorter", Integer.class),
                        row.get("longer", Integer.class),
                        row.get("minutes_off", Long.class)))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
