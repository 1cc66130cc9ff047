package lv.ocma.appointments.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.platform.workday.KnownDays;
import org.hibernate.Session;

/** Finds working days: by the calendar where it was told, and Monday to Friday where it was not. */
@ApplicationScoped
public class WorkingDays {

    /** Longer than any row of days off. */
    private static final int AHEAD = 30;

    private final Session session;

    WorkingDays(Session session) {
        this.session = session;
    }

    /** The day itself, or the first working day after it. */
    public LocalDate sameOrNext(LocalDate day) {
        var kinds = kinds(day, day.plusDays(AHEAD));
        return day.datesUntil(day.plusDays(AHEAD))
                .filter(each -> KnownDays.isWorking(each, kinds.getOrDefault(each, Set.of())))
                .findFirst()
                .orElse(day);
    }

    void replace(CalendarYearPublished told) {
        session.createNativeMutationQuery("delete from calendar_day where day between :first and :last")
                .setParameter("first", LocalDate.of(told.year(), 1, 1))
                .setParameter("last", LocalDate.of(told.year(), 12, 31))
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into calendar_day (day, kind)
                        select cast(told.day as date), told.kind from unnest(:days, :kinds) as told (day, kind) on conflict do nothing""")
                .setParameter(
                        "days",
                        told.days().stream().map(day -> day.date().toString()).toArray(String[]::new),
                        String[].class)
                .setParameter(
                        "kinds", told.days().stream().map(day -> day.kind()).toArray(String[]::new), String[].class)
                .executeUpdate();
    }

    private Map<LocalDate, Set<String>> kinds(LocalDate from, LocalDate to) {
        var kinds = new HashMap<LocalDate, Set<String>>();
        session.createNativeQuery("select day, kind from calendar_day where day between :from and :to", Tuple.class)
                .addScalar("day", LocalDate.class)
                .addScalar("kind", String.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> kinds.computeIfAbsent(row.get("day", LocalDate.class), each -> new HashSet<>())
                        .add(row.get("kind", String.class)));
        return kinds;
    }
}
