package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.divisions.calendar.WorkingCalendar;

/**
 * The hours of places as they stand, for those who change them. Only what holds from a date on is read and written: what is past is
 * neither, so that nobody rewrites it, and the cost does not grow with it.
 */
@ApplicationScoped
public class HoursBook {

    private final PlaceSchedules schedules;
    private final HoursExceptions exceptions;

    HoursBook(PlaceSchedules schedules, HoursExceptions exceptions) {
        this.schedules = schedules;
        this.exceptions = exceptions;
    }

    /** Of each place, in their order, what holds on the date or after. */
    public Map<String, KeptHours> from(LocalDate date, Collection<String> places) {
        return between(date, WorkingCalendar.LAST, places);
    }

    /** Of each place, in their order, what holds on any date from the first to the last, both included. */
    Map<String, KeptHours> between(LocalDate first, LocalDate last, Collection<String> places) {
        Map<String, List<Schedule>> valid = schedules.of(places, first, last).stream()
                .collect(groupingBy(PlaceSchedule::place, mapping(PlaceSchedule::schedule, toList())));
        Map<String, Map<LocalDate, SetHours>> set = exceptions.of(places, first, last).stream()
                .collect(groupingBy(HoursException::place, toMap(HoursException::date, HoursException::hours)));
        return places.stream()
                .collect(toMap(
                        Function.identity(),
                        place -> new KeptHours(valid.getOrDefault(place, List.of()), set.getOrDefault(place, Map.of())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Stores what was read {@link #from} the same date and changed since, in the same transaction. */
    public void write(LocalDate date, Map<String, KeptHours> changed) {
        var newSchedules = new HashMap<String, Set<Schedule>>();
        var newExceptions = new HashMap<String, Set<SetHours>>();
        changed.forEach((place, hours) -> {
            newSchedules.put(place, new HashSet<>(hours.schedules()));
            newExceptions.put(place, new HashSet<>(hours.exceptions().values()));
        });
        schedules.of(changed.keySet(), date, WorkingCalendar.LAST).stream()
                .filter(stored -> !of(stored.place(), newSchedules).remove(stored.schedule()))
                .forEach(schedules::delete);
        exceptions.of(changed.keySet(), date, WorkingCalendar.LAST).stream()
                .filter(stored -> !of(stored.place(), newExceptions).remove(stored.hours()))
                .forEach(exceptions::delete);
        // A date has one exception, and that is checked row by row: the old one goes first.
        exceptions.flush();
        newSchedules.forEach(
                (place, added) -> added.forEach(schedule -> schedules.persist(new PlaceSchedule(place, schedule))));
        newExceptions.forEach(
                (place, added) -> added.forEach(exception -> exceptions.persist(new HoursException(place, exception))));
    }

    private static <T> Set<T> of(String place, Map<String, Set<T>> byPlace) {
        return Objects.requireNonNull(byPlace.get(place));
    }
}
