package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.divisions.linked.OpeningHours;
import lv.ocma.divisions.linked.OpeningSpecification;
import lv.ocma.platform.time.Zones;

/**
 * Opening hours out of the effective ones: the weekly hours that are valid now or soon, and each coming date whose effective hours
 * differ from them, so that both together say the same as the effective hours do.
 */
@ApplicationScoped
class PlaceOpeningHours implements OpeningHours {

    /** How far special dates are told, today included. */
    static final int HORIZON_DAYS = 90;

    private final ReceptionHours hours;
    private final Clock clock;

    PlaceOpeningHours(ReceptionHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public Map<String, OpeningTimes> of(Collection<String> places) {
        var today = Zones.today(clock);
        var last = today.plusDays(HORIZON_DAYS - 1L);
        var times = new LinkedHashMap<String, OpeningTimes>();
        hours.of(places, today, last).forEach((place, effective) -> times.put(place, times(effective, today, last)));
        return times;
    }

    static OpeningTimes times(EffectiveHours effective, LocalDate today, LocalDate last) {
        var schedules = effective.schedules();
        var special = effective
                .between(today, last)
                .filter(day -> !day.intervals().equals(effective.usuallyOn(day.date())))
                .flatMap(PlaceOpeningHours::special)
                .toList();
        return new OpeningTimes(
                schedules.stream().flatMap(PlaceOpeningHours::regular).toList(), special);
    }

    /** One for each interval, with all the weekdays that have it; what holds in some weeks only is told date by date. */
    private static Stream<OpeningSpecification> regular(Schedule hours) {
        var weekdays = new LinkedHashMap<Interval, List<DayOfWeek>>();
        for (var weekday : DayOfWeek.values()) {
            for (var interval : hours.usuallyOn(weekday)) {
                weekdays.computeIfAbsent(interval, any -> new ArrayList<>()).add(weekday);
            }
        }
        return weekdays.entrySet().stream()
                .map(entry -> OpeningSpecification.weekly(
                        entry.getValue(),
                        entry.getKey().opens(),
                        entry.getKey().closes(),
                        hours.validFrom(),
                        hours.validTo()));
    }

    private static Stream<OpeningSpecification> special(EffectiveDay day) {
        return day.open()
                ? day.intervals().stream()
                        .map(interval ->
                                OpeningSpecification.open(day.date(), interval.opens(), interval.closes(), day.text()))
                : Stream.of(OpeningSpecification.closed(day.date(), day.text()));
    }
}
