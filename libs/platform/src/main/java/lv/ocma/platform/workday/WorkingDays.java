package lv.ocma.platform.workday;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.contracts.divisions.CalendarYearPublished.Day;
import lv.ocma.platform.together.OncePerTransaction;
import org.hibernate.Session;

/**
 * Counts working days: by the calendar where it was told, and Monday to Friday where it was not. The service that uses it has the tables {@code calendar_year}
 * and {@code calendar_day}, and hears of the years by a consumer of its own.
 */
@ApplicationScoped
public class WorkingDays {

    /** Longer than any row of days off. */
    private static final int ROW_OFF = 14;

    private static final String KNOWN = """
            select y.year, y.revision, y.whole, d.day, d.working from calendar_year y
            left join calendar_day d on d.year = y.year and d.day between :from and :to
            where y.year between :first and :last""";

    private static final String YEAR = """
            insert into calendar_year (year, whole, revision) values (:year, :whole, 1)
            on conflict on constraint calendar_year_pk do update set whole = excluded.whole, revision = calendar_year.revision + 1""";

    private static final String DAYS = """
            insert into calendar_day (day, year, working)
            select cast(told.day as date), :year, told.working from unnest(:days, :working) as told (day, working)""";

    private final Session session;
    private final OncePerTransaction once;

    WorkingDays(Session session, OncePerTransaction once) {
        this.session = session;
        this.once = once;
    }

    /** The so manieth working day after that day, which itself does not count. */
    public Counted after(LocalDate day, int count) {
        return known(day, day.plusDays(2L * count + ROW_OFF)).after(day, count);
    }

    /** What was told of the year before is replaced. */
    public void replace(CalendarYearPublished told) {
        once.forget(WorkingDays.class);
        session.createNativeMutationQuery(YEAR)
                .setParameter("year", told.year())
                .setParameter("whole", told.movedWorkingDaysKnown())
                .executeUpdate();
        session.createNativeMutationQuery("delete from calendar_day where year = :year")
                .setParameter("year", told.year())
                .executeUpdate();
        var kinds = told.days().stream().collect(groupingBy(Day::date, mapping(Day::kind, toSet())));
        var days = List.copyOf(kinds.entrySet());
        session.createNativeMutationQuery(DAYS)
                .setParameter("year", told.year())
                .setParameter(
                        "days",
                        days.stream().map(day -> day.getKey().toString()).toArray(String[]::new),
                        String[].class)
                .setParameter(
                        "working",
                        days.stream()
                                .map(day -> KnownDays.isWorking(day.getKey(), day.getValue()))
                                .toArray(Boolean[]::new),
                        Boolean[].class)
                .executeUpdate();
    }

    /** What is known of the days from the one to the other, both included, in one query. */
    public KnownDays known(LocalDate from, LocalDate to) {
        return once.read(WorkingDays.class, new Stretch(from, to), () -> stored(from, to));
    }

    private record Stretch(LocalDate from, LocalDate to) {}

    private KnownDays stored(LocalDate from, LocalDate to) {
        var years = new HashMap<Integer, KnownDays.Year>();
        var exceptions = new HashMap<LocalDate, Boolean>();
        session.createNativeQuery(KNOWN, Tuple.class)
                .addScalar("year", Integer.class)
                .addScalar("revision", Integer.class)
                .addScalar("whole", Boolean.class)
                .addScalar("day", LocalDate.class)
                .addScalar("working", Boolean.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("first", from.getYear())
                .setParameter("last", to.getYear())
                .getResultList()
                .forEach(row -> {
                    years.put(
                            row.get("year", Integer.class),
                            new KnownDays.Year(row.get("revision", Integer.class), row.get("whole", Boolean.class)));
                    var day = row.get("day", LocalDate.class);
                    if (day != null) {
                        exceptions.put(day, row.get("working", Boolean.class));
                    }
                });
        return new KnownDays(years, exceptions);
    }
}
