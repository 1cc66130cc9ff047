package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.contracts.appointments.BookingMissed;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What happens to those who still wait when a place has closed, as its rule says: RELEASE at closing, SERVE some time after it, in which they are
 * served. Whoever waits still was not served, and it is told so; whoever was called and did not come, and whoever was booked and never came, is missed:
 * once their time has come, with the delay for which it is kept, and only whom the office itself has not displaced. Whoever it has, and came all the same
 * in vain, has their visit and what is proposed to it as before. Until then the day goes on. Whom somebody serves just then stays with them. By the
 * database's clock.
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
              and d.place || ' ' || d.day <> all(:except)
            order by d.day, d.place limit 1""".formatted(EXPECTED, COMES);

    private static final String LOCK = """
            select 1 from queue_day where place = :place and day = cast(:day as date) and closed_at is null for no key update skip locked""";

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
              and (cast(:only as uuid) is null or id = cast(:only as uuid))
            order by id limit :most for update skip locked""";

    private static final String NEVER_CAME = """
            select b.id from booking b where b.place = :place and b.starts_at >= :from and b.starts_at < :to and %s and %s <= now()
              and (cast(:only as uuid) is null or b.id = cast(:only as uuid))
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

    /** A place and day that is over, beside those; empty where there is none. */
    @Transactional
    Optional<PlaceDay> due(Collection<PlaceDay> except) {
        return session
                .createNativeQuery(DUE, Tuple.class)
                .setParameter(
                        "except",
                        except.stream()
                                .map(each -> each.place() + " " + each.day())
                                .toArray(String[]::new),
                        String[].class)
                .getResultList()
                .stream()
                .map(row -> new PlaceDay(row.get("place", String.class), LocalDate.parse(row.get("day", String.class))))
                .findFirst();
    }

    /** How many were left; none where another instance ends it just then. */
    @Transactional
    int end(PlaceDay over) {
        if (session.createNativeQuery(LOCK, Integer.class)
                .setParameter("place", over.place())
                .setParameter("day", over.day().toString())
                .getResultList()
                .isEmpty()) {
            return 0;
        }
        var run = Ids.next();
        var left = left(over, null);
        left.forEach(id -> leave(id, run));
        absent(over, null).forEach(id -> miss(id, run));
        markEnded(over);
        return left.size();
    }

    /** All whose part of the day is still to be ended, one by one by {@link #endOne}. */
    @Transactional
    List<UUID> open(PlaceDay over) {
        return Stream.concat(left(over, null).stream(), absent(over, null).stream())
                .toList();
    }

    @Transactional
    void endOne(PlaceDay over, UUID id) {
        var run = Ids.next();
        left(over, id).forEach(each -> leave(each, run));
        absent(over, id).forEach(each -> miss(each, run));
    }

    /** Not while there is somebody whom another has just locked, or who is beyond the bite: the next round looks again. */
    private void markEnded(PlaceDay over) {
        session.createNativeMutationQuery("""
                                update queue_day d set closed_at = now(), version = version + 1
                                where d.place = :place and d.day = cast(:day as date)
                                  and not exists (select 1 from queue_entry e where e.place = d.place and e.day = d.day
                                    and e.status in ('CHECKED_IN', 'CALLED', 'PARKED'))
                                  and not exists (select 1 from booking b where b.place = d.place and %s
                                    and b.starts_at >= :from and b.starts_at < :to)""".formatted(EXPECTED))
                .setParameter("place", over.place())
                .setParameter("day", over.day().toString())
                .setParameter("from", over.span().start())
                .setParameter("to", over.span().end())
                .executeUpdate();
    }

    private List<UUID> left(PlaceDay over, @Nullable UUID only) {
        return session.createNativeQuery(LEFT, UUID.class)
                .setParameter("place", over.place())
                .setParameter("day", over.day().toString())
                .setParameter("only", only, UUID.class)
                .setParameter("most", MOST)
                .getResultList();
    }

    private void leave(UUID id, UUID run) {
        var now = clock.instant();
        var entry = entries.findById(id);
        var before = entry.status();
        if (before == VisitStatus.CALLED) {
            entry.miss(now);
        } else {
            entry.cancel(now);
        }
        var visit = entry.booking() == null ? null : booked.lock(entry.booking());
        if (visit != null && visit.isDisplaced() && entry.isAllOpen()) {
            journal.givenBack(entry, visit, before, Action.CLOSE, run, now);
        } else {
            journal.doneByRule(entry, visit, before, Action.CLOSE, run, now);
        }
    }

    private List<UUID> absent(PlaceDay over, @Nullable UUID only) {
        return session.createNativeQuery(NEVER_CAME, UUID.class)
                .setParameter("place", over.place())
                .setParameter("from", over.span().start())
                .setParameter("to", over.span().end())
                .setParameter("only", only, UUID.class)
                .setParameter("most", MOST)
                .getResultList();
    }

    private void miss(UUID id, UUID run) {
        booked.becomeByRule(booked.lock(id), VisitStatus.MISSED, Action.CLOSE.audited(), run, BookingMissed::new);
    }
}
