package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.divisions.calendar.Calendars;

/** The effective hours of places, read with a number of queries that does not depend on how many places and dates there are. */
@ApplicationScoped
public class ReceptionHours {

    private final Calendars calendars;
    private final PlaceSchedules schedules;
    private final HoursExceptions exceptions;

    ReceptionHours(Calendars calendars, PlaceSchedules schedules, HoursExceptions exceptions) {
        this.calendars = calendars;
        this.schedules = schedules;
        this.exceptions = exceptions;
    }

    /** For each of the places, in their order, hours that may be asked for dates from the first to the last. */
    public Map<String, EffectiveHours> of(Collection<String> places, LocalDate first, LocalDate last) {
        var calendar = calendars.current();
        Map<String, List<Schedule>> valid = schedules.of(places, first, last).stream()
                .collect(groupingBy(PlaceSchedule::place, mapping(PlaceSchedule::schedule, toList())));
        Map<String, List<SetHours>> set = exceptions.of(places, first, last).stream()
                .collect(groupingBy(HoursException::place, mapping(HoursException::hours, toList())));
        return places.stream()
                .collect(toMap(
                        place -> place,
                        place -> new EffectiveHours(
                                calendar, valid.getOrDefault(place, List.of()), set.getOrDefault(place, List.of())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
