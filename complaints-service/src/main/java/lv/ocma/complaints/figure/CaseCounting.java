package lv.ocma.complaints.figure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import lv.ocma.complaints.timeline.What;
import org.hibernate.Session;

/**
 * Counts what happened to cases into figures of months: each entry of their timeline once, by whichever instance gets to it. The entry is written with the change that it tells
 * of, so a figure is neither lost nor counted twice (ADR 0202).
 */
@ApplicationScoped
class CaseCounting {

    private static final int BATCH = 500;

    /**
     * What is received counts in the month of its receipt, what has ended in that of its end, under the outcome of the decision that ended it then: what was reopened since has
     * another one, or none. Each counts under the kind that the case was of then; where it turned out to be of another one, its receipt is moved there, once it is counted
     * itself. Figures are locked in one order.
     */
    private static final String COUNT = """
            with taken as materialized (
              select e.id, e.case_file, e.what, e.happened_at, e.kind as kind_now, e.kind_before, f.outcome, f.received_at, f.place, f.clause, f.service, f.due,
                f.forwarded_in_time, coalesce((
                  select r.kind_before from case_timeline_entry r
                  where r.case_file = e.case_file and r.what = 'RECLASSIFIED' and r.id > e.id order by r.id limit 1), f.kind) as kind
              from case_timeline_entry e join case_file f on f.id = e.case_file
              where not e.counted and e.what in COUNTED and (e.what <> 'RECLASSIFIED' or not exists (
                select from case_timeline_entry b
                where b.case_file = e.case_file and b.id < e.id and b.what in ('RECEIVED', 'RECLASSIFIED') and not b.counted))
              order by e.id limit :limit for update of e skip locked),
            marked as (update case_timeline_entry e set counted = true from taken t where e.id = t.id),
            happened as (
              select case t.what when 'RECLASSIFIED' then 'RECEIVED' when 'DECIDED' then coalesce((
                  select d.outcome from case_decision d where d.case_file = t.case_file and d.status = 'ISSUED' order by d.settled_at, d.id
                  offset (select count(*) from case_timeline_entry b where b.case_file = t.case_file and b.what = 'DECIDED' and b.id < t.id) limit 1), t.outcome)
                else t.what end as what, t.place, m.kind, m.cases, t.what = 'RECLASSIFIED' as moved,
                coalesce(t.clause, '') as clause, coalesce(t.service, '') as service,
                cast((case when t.what in ('RECEIVED', 'RECLASSIFIED') then t.received_at else t.happened_at end) at time zone 'Europe/Riga' as date) as day,
                cast(t.received_at at time zone 'Europe/Riga' as date) as received,
                t.due, t.forwarded_in_time
              from taken t cross join lateral (
                select t.kind, 1 as cases where t.what <> 'RECLASSIFIED'
                union all select t.kind_now, 1 where t.what = 'RECLASSIFIED'
                union all select t.kind_before, -1 where t.what = 'RECLASSIFIED') m)
            insert into case_figure (month, place, kind, clause, service, what, cases, days, allowed, in_time, longest)
            select date_trunc('month', day), place, kind, clause, service, what, sum(cases), sum(day - received),
              coalesce(sum(coalesce(due, day) - received) filter (where not moved), 0),
              greatest(0, least(count(*) filter (where not moved and coalesce(forwarded_in_time, day <= due)), sum(cases))), max(day - received)
            from happened group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
            on conflict on constraint case_figure_pk do update set cases = case_figure.cases + excluded.cases, days = case_figure.days + excluded.days,
              allowed = case_figure.allowed + excluded.allowed,
              in_time = least(case_figure.in_time + excluded.in_time, case_figure.cases + excluded.cases),
              longest = greatest(case_figure.longest, excluded.longest)""".replace("COUNTED", What.COUNTED);

    private static final String OLDEST = "select happened_at from case_timeline_entry where not counted and what in "
            + What.COUNTED + " order by id fetch first row only";

    private final Session session;
    private final Clock clock;

    CaseCounting(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Scheduled(every = "5s", identity = "case-counting", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        int changed;
        do {
            changed = QuarkusTransaction.requiringNew()
                    .call(() -> session.createNativeMutationQuery(COUNT)
                            .setParameter("limit", BATCH)
                            .executeUpdate());
        } while (changed > 0);
    }

    /** Whatever happened before is counted. */
    Instant complete() {
        var now = clock.instant();
        return session.createNativeQuery(OLDEST, Instant.class).getResultList().stream()
                .findFirst()
                .orElse(now);
    }
}
