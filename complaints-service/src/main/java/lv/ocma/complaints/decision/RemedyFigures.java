package lv.ocma.complaints.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** What became of the remedies of decisions of some months (V1): read along the day on which they were issued, so only those that are asked for. */
@ApplicationScoped
public class RemedyFigures {

    /** A decision that another one took the place of after a reopening promises nothing any more. */
    private static final String COUNT = """
            select count(*) filter (where r.ending = 'DONE' and not (cast(r.ended_at at time zone 'Europe/Riga' as date) > r.due)) as done,
              count(*) filter (where r.ending = 'DONE' and cast(r.ended_at at time zone 'Europe/Riga' as date) > r.due) as late,
              count(*) filter (where r.ending = 'GIVEN_UP') as given_up,
              count(*) filter (where r.ending is null and r.due >= :today) as open,
              count(*) filter (where r.ending is null and r.due < :today) as overdue
            from case_decision d join case_file f on f.id = d.case_file and f.issued_decision = d.id
              join case_remedy r on r.decision = d.id
            where d.status = 'ISSUED' and f.place = any(:places)
              and d.settled_at >= cast(:first as timestamp) at time zone 'Europe/Riga' and d.settled_at < cast(:end as timestamp) at time zone 'Europe/Riga'""";

    private final Session session;
    private final Clock clock;

    RemedyFigures(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * How many there were, each counted once.
     *
     * @param done by the day that was set for it
     * @param late done after it
     * @param open whose day has not passed
     * @param overdue whose day has passed, and that are neither done nor given up
     */
    public record Remedies(long done, long late, long givenUp, long open, long overdue) {}

    /** @param until included */
    public Remedies of(YearMonth from, YearMonth until, Set<String> places) {
        var row = session.createNativeQuery(COUNT, Tuple.class)
                .setParameter("today", Zones.today(clock))
                .setParameter("places", places.toArray(String[]::new), String[].class)
                .setParameter("first", from.atDay(1).atStartOfDay())
                .setParameter("end", until.plusMonths(1).atDay(1).atStartOfDay())
                .getSingleResult();
        return new Remedies(
                row.get("done", Long.class),
                row.get("late", Long.class),
                row.get("given_up", Long.class),
                row.get("open", Long.class),
                row.get("overdue", Long.class));
    }
}
