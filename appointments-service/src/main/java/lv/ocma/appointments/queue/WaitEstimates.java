package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
     * @param untold who is in none of these, as nobody served when they came, so that no time could be told
     * @param uncalled who was told a time and never called
     */
    @Schema(name = "QueueAccuracyWeek")
    public record Week(
            @Schema(description = "Its Monday.", examples = "2026-06-15")
            LocalDate week,

            @Schema(description = "How many were told a waiting time and called.", examples = "412")
            int estimates,

            @Schema(description = "Of these, who waited as long as they were told.", examples = "330")
            int inside,

            @Schema(description = "Who was called sooner.", examples = "52")
            int shorter,

            @Schema(description = "Who waited longer.", examples = "30")
            int longer,

            @Schema(
                    description =
                            "Minutes by which waits were outside of what was told, all of them added up: divided by `shorter` and `longer` together it is the mean error of those.",
                    examples = "610")
            long minutesOff,

            @Schema(
                    description =
                            "Who is in none of these, as no counter served when they came, so that no time could be told.",
                    examples = "4")
            long untold,

            @Schema(description = "Who was told a time and never called.", examples = "7")
            long uncalled) {}

    void told(QueueEntry entry, WaitingTime.Range range) {
        session.createNativeMutationQuery("""
                        insert into wait_estimate (entry, ahead, from_minutes, to_minutes) values (:entry, :ahead, :from, :to)
                        on conflict do nothing""")
                .setParameter("entry", entry.id())
                .setParameter("ahead", range.ahead())
                .setParameter("from", range.from(), Integer.class)
                .setParameter("to", range.to(), Integer.class)
                .executeUpdate();
        if (range.from() == null) {
            beside(entry, "UNTOLD");
        }
    }

    /** Whoever was told a time and was never called: they left, did not wait, or were sent away; rows of a release before may have no time. */
    void ended(QueueEntry entry) {
        switch (entry.status()) {
            case CANCELLED, MISSED, CONTACT_ENDED -> beside(entry, "UNCALLED");
            case BOOKED, CHECKED_IN, CALLED, SERVING, PARKED, SERVED, REFUSED -> {
                // Still there, or called.
            }
        }
    }

    /** The end was a mistake. */
    void reopened(QueueEntry entry) {
        session.createNativeMutationQuery("""
                        update wait_estimate set beside = null, place = null, week = null where entry = :entry and beside = 'UNCALLED'""").setParameter("entry", entry.id()).executeUpdate();
    }

    private void beside(QueueEntry entry, String which) {
        session.createNativeMutationQuery("""
                        update wait_estimate set beside = case when from_minutes is null then 'UNTOLD' else :which end, place = :place, week = cast(:week as date)
                        where entry = :entry and beside is null and waited_minutes is null""")
                .setParameter("which", which)
                .setParameter("place", entry.place())
                .setParameter("week", monday(entry.day()).toString())
                .setParameter("entry", entry.id())
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
                        select cast(week as text) as week, coalesce(w.estimates, 0) as estimates, coalesce(w.inside, 0) as inside,
                          coalesce(w.shorter, 0) as shorter, coalesce(w.longer, 0) as longer, coalesce(w.minutes_off, 0) as minutes_off,
                          coalesce(b.untold, 0) as untold, coalesce(b.uncalled, 0) as uncalled
                        from (select * from wait_estimate_week where place = :place) w
                        full join (select week, count(*) filter (where beside = 'UNTOLD') as untold, count(*) filter (where beside = 'UNCALLED') as uncalled
                          from wait_estimate where place = :place and beside is not null and week > cast(:since as date) group by week) b using (week)
                        where week > cast(:since as date) and week <= cast(:today as date) order by week desc""", Tuple.class)
                .setParameter("place", place)
                .setParameter("since", today.minusWeeks(most).toString())
                .setParameter("today", today.toString())
                .getResultList()
                .stream()
                .map(row -> new Week(
                        LocalDate.parse(row.get("week", String.class)),
                        row.get("estimates", Integer.class),
                        row.get("inside", Integer.class),
                        row.get("shorter", Integer.class),
                        row.get("longer", Integer.class),
                        row.get("minutes_off", Long.class),
                        row.get("untold", Long.class),
                        row.get("uncalled", Long.class)))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
