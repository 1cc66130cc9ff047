package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.Set;
import org.hibernate.Session;

/** What became of the errors of some months (P9): read along their index by place and day, so only those that are asked for. */
@ApplicationScoped
public class ErrorFigures {

    private static final String COUNT = """
            select count(*) as reported, count(*) filter (where status in ('SETTLED', 'CLOSED') and apology_way is not null) as apologised,
              count(*) filter (where status in ('SETTLED', 'CLOSED') and apology_way is null) as unreachable,
              count(*) filter (where status in ('REPORTED', 'TAKEN_UP')) as open
            from service_error where place = any(:places) and happened_on >= :first and happened_on < :end""";

    private static final String REMEDIES = """
            select count(*) filter (where r.outcome = 'DONE') as done, count(*) filter (where r.outcome = 'GIVEN_UP') as given_up,
              count(*) filter (where r.outcome is null) as open
            from service_error e join service_error_remedy r on r.service_error = e.id
            where e.place = any(:places) and e.happened_on >= :first and e.happened_on < :end""";

    private final Session session;

    ErrorFigures(Session session) {
        this.session = session;
    }

    /**
     * How many there were.
     *
     * @param apologised to the customer
     * @param unreachable closed with the reason why nobody could be reached
     * @param open not settled with the customer yet
     */
    public record Errors(long reported, long apologised, long unreachable, long open, Remedies remedies) {}

    /** How many there were of these errors, by what became of them. */
    public record Remedies(long done, long givenUp, long open) {}

    /** @param until included */
    public Errors of(YearMonth from, YearMonth until, Set<String> places) {
        var errors = row(COUNT, from, until, places);
        var remedies = row(REMEDIES, from, until, places);
        return new Errors(
                errors.get("reported", Long.class),
                errors.get("apologised", Long.class),
                errors.get("unreachable", Long.class),
                errors.get("open", Long.class),
                new Remedies(
                        remedies.get("done", Long.class),
                        remedies.get("given_up", Long.class),
                        remedies.get("open", Long.class)));
    }

    private Tuple row(String sql, YearMonth from, YearMonth until, Set<String> places) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("places", places.toArray(String[]::new), String[].class)
                .setParameter("first", from.atDay(1))
                .setParameter("end", until.plusMonths(1).atDay(1))
                .getSingleResult();
    }
}
