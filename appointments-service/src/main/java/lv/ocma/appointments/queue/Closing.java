package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.contracts.appointments.BookingMissed;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/**
 * What happens to those who still wait when a place has closed, as its rule says: RELEASE at closing, SERVE some time after it, in which they are
 * served. Whoever waits still was not served, and it is told so; whoever was called and did not come, and whoever was booked and never came, is missed:
 * once their time has come, with the delay for which it is kept, and only whom the office itself has not displaced. Until then the day goes on. Whom
 * somebody serves just then stays with them. By the database's clock.
 */
@ApplicationScoped
class Closing {

    private static final int MOST = 500;

    /** Until when the time of a visit is kept. */
    private static final String COMES = """
            b.starts_at + make_interval(mins => coalesce((select d.minutes from visit_delay d
              where d.booking = b.id and d.starts_at = b.starts_at and d.outcome = 'KEPT'), 0))""";

    private static final String EXPECTED = "b.status = 'BOOKED' and b.disturbed_at is null";

    private static final String DUE = """
            select d.place, cast(d.day as text) as day from queue_day d
            join queue_rule r on r.place = (select coalesce(max(o.place), '*') from queue_rule o where o.place = d.place)
            where d.closed_at is null and d.day <= cast(now() at time zone 'Europe/Riga' as date)
              and (d.day + coalesce((select max(o.closes) from opening o where o.place = d.place and o.day = d.day), time '24:00')) at time zone 'Europe/Riga'
                + make_interval(mins => case r.at_closing when 'RELEASE' then 0 else r.closing_minutes end) <= now()
              and not exists (select 1 from booking b where b.place = d.place and %s
                and b.starts_at >= cast(d.day as timestamp) at time zone 'Europe/Riga'
                and b.starts_at < cast(d.day + 1 as timestamp) at time zone 'Europe/Riga' and %s > now())
            order by d.day, d.place limit 1 for no key update of d skip locked""".formatted(EXPECTED, COMES);

    /** In the order in which the days of several places are locked. */
    private static final String ADD = """
            insert into queue_day (place, day, version, last_number, booked_run, remote_run, tickets_stopped)
            select distinct b.place, cast(b.starts_at at time zone 'Europe/Riga' as date), 0, 0, 0, 0, false
            from booking b where b.starts_at >= now() - interval '30 days' and b.starts_at < now() and %s
              and not exists (select 1 from queue_day d
                where d.place = b.place and d.day = cast(b.starts_at at time zone 'Europe/Riga' as date))
            order by 1, 2 limit :most on conflict do nothing""".formatted(EXPECTED);

    private static final String LEFT = """
            select id from queue_entry where place = :place and day = cast(:day as date) and status in ('CHECKED_IN', 'CALLED', 'PARKED')
            order by id limit :most for update skip locked""";

    private static final String NEVER_CAME = """
            select b.id from booking b where b.place = :place and b.starts_at >= :from and b.starts_at < :to and %s and %s <= now()
            order by b.id limit :most for no key update of b skip locked""".formatted(EXPECTED, COMES);

    private final Session session;
    private final QueueEntries entries;
    private final QueueJournal journal;
    private final BookedVisits booked;
    private final Clock clock;

    Closing(Session session, QueueEntries entries, QueueJournal journal, BookedVisits booked, Clock clock) {
        this.session = session;
        this.entries = entries;
        this.journal = journal;
        this.booked = booked;
        this.clock = clock;
    }

    /** Days in which nobody has come into the queue end as well: whoever was booked then was missed. */
    @Transactional
    void addDays() {
        session.createNativeMutationQuery(ADD).setParameter("most", MOST).executeUpdate();
    }

    /** One place and day; how many were left, or -1 where there is no place to end. */
    @Transactional
    int endOne() {
        var due = session.createNativeQuery(DUE, Tuple.class).getResultList();
        if (due.isEmpty()) {
            return -1;
        }
        var place = due.getFirst().get("place", String.class);
        var day = LocalDate.parse(due.getFirst().get("day", String.class));
        var run = Ids.next();
        var left = leave(place, day, run);
        var missed = miss(place, day, run);
        var ended = isEnded(place, day);
        return ended || left > 0 || missed > 0 ? left : -1;
    }

    /** Not while there is somebody whom another has just locked, or who is beyond the bite: the next round looks again. */
    private boolean isEnded(String place, LocalDate day) {
        return session.createNativeMutationQuery("""
                                update queue_day d set closed_at = now(), version = version + 1
                                where d.place = :place and d.day = cast(:day as date)
                                  and not exists (select 1 from queue_entry e where e.place = d.place and e.day = d.day
                                    and e.status in ('CHECKED_IN', 'CALLED', 'PARKED'))
                                  and not exists (select 1 from booking b where b.place = d.place and %s
                                    and b.starts_at >= :from and b.starts_at < :to)""".formatted(EXPECTED))
                        .setParameter("place", place)
                        .setParameter("day", day.toString())
                        .setParameter("from", day.atStartOfDay(Zones.RIGA).toInstant())
                        .setParameter(
                                "to", day.plusDays(1).atStartOfDay(Zones.RIGA).toInstant())
                        .executeUpdate()
                == 1;
    }

    private int leave(String place, LocalDate day, UUID run) {
        var ids = session.createNativeQuery(LEFT, UUID.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .setParameter("most", MOST)
                .getResultList();
        var now = clock.instant();
        for (var id : ids) {
            var entry = entries.findById(id);
            var before = entry.status();
            if (before == VisitStatus.CALLED) {
                entry.miss(now);
            } else {
                entry.cancel(now);
            }
            journal.doneByRule(entry, before, Action.CLOSE, run, now);
        }
        return ids.size();
    }

    private int miss(String place, LocalDate day, UUID run) {
        var ids = session.createNativeQuery(NEVER_CAME, UUID.class)
                .setParameter("place", place)
                .setParameter("from", day.atStartOfDay(Zones.RIGA).toInstant())
                .setParameter("to", day.plusDays(1).atStartOfDay(Zones.RIGA).toInstant())
                .setParameter("most", MOST)
                .getResultList();
        for (var id : ids) {
            booked.becomeByRule(booked.lock(id), VisitStatus.MISSED, Action.CLOSE.audited(), run, BookingMissed::new);
        }
        return ids.size();
    }
}
