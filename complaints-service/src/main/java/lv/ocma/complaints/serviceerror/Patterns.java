package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Counts errors by place, kind and month, and names nobody: what happens again has a cause (P9). */
@ApplicationScoped
class Patterns {

    private static final int MOST_MONTHS = 24;

    /** Those of the asked months and places alone are read, by their index. */
    private static final String COUNT = """
            with counted as (
              select to_char(happened_on, 'YYYY-MM') as month, place, kind, count(*) as errors from service_error
              where place = any(:places) and happened_on >= cast(:first as date) and happened_on < cast(:end as date) group by 1, 2, 3)
            select month, place, kind, errors from counted where (month, place, kind) > (:month, :place, :kind)
            order by month, place, kind limit :limit""";

    private final Session session;
    private final Places places;

    Patterns(Session session, Places places) {
        this.session = session;
        this.places = places;
    }

    /**
     * Which errors are counted.
     *
     * @param place with its branches; null for all places of the employee
     * @param until included
     */
    record Wanted(@Nullable String place, YearMonth from, YearMonth until) {

        void check() {
            var months = ChronoUnit.MONTHS.between(from, until) + 1;
            if (months < 1 || months > MOST_MONTHS) {
                throw new Invalid(Violation.parameter("until", "error-months", Map.of("max", MOST_MONTHS)));
            }
        }
    }

    Page<PatternView> of(Wanted wanted, @Nullable String cursor, int limit, Caller caller) {
        wanted.check();
        if (wanted.place() != null) {
            places.requireWork(wanted.place(), caller);
        }
        var among = places.within(wanted.place() == null ? caller.divisions() : Set.of(wanted.place()));
        var cursors = ListCursor.of("listServiceErrorPatterns", wanted.place(), wanted.from(), wanted.until());
        var before = cursors.decode(cursor, 3).orElse(List.of("", "", ""));
        var found = session
                .createNativeQuery(COUNT, Tuple.class)
                .setParameter("places", among.toArray(String[]::new), String[].class)
                .setParameter("first", wanted.from().atDay(1).toString())
                .setParameter("end", wanted.until().plusMonths(1).atDay(1).toString())
                .setParameter("month", before.get(0))
                .setParameter("place", before.get(1))
                .setParameter("kind", before.get(2))
                .setParameter("limit", limit + 1)
                .getResultList()
                .stream()
                .map(row -> new PatternView(
                        row.get("place", String.class),
                        row.get("kind", String.class),
                        row.get("month", String.class),
                        row.get("errors", Long.class)))
                .toList();
        return Page.of(found, limit, last -> cursors.encode(last.month(), last.place(), last.kind()));
    }
}
