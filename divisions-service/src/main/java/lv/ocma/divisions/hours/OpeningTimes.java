package lv.ocma.divisions.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.platform.time.Zones;

/**
 * The effective hours of one place as moments (H2). A time of the wall clock is the first moment at which the clocks of Latvia have
 * reached it, so that on the days on which they are changed no time is missing and none counts twice.
 */
final class OpeningTimes {

    /** The next opening is looked for on so many dates after that of the moment first: nearly every place has one by then. */
    static final int DAYS_AHEAD = 31;

    /** And on so many where there was none: a schedule may hold every 52nd week, or for a season, and a week later has come round. */
    static final int MOST_DAYS_AHEAD = 53 * 7;

    private final EffectiveHours hours;

    OpeningTimes(EffectiveHours hours) {
        this.hours = hours;
    }

    static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, Zones.RIGA);
    }

    /** The last date that has to be known to tell the next opening after the moment on so many dates after its own. */
    static LocalDate lastDateFor(Instant moment, int daysAhead) {
        var last = dateOf(moment).plusDays(daysAhead);
        return last.isAfter(WorkingCalendar.LAST) ? WorkingCalendar.LAST : last;
    }

    boolean openAt(Instant moment) {
        return stretches(hours.on(dateOf(moment))).stream().anyMatch(stretch -> stretch.contains(moment));
    }

    /** For hours that are known as far ahead. */
    Opening at(Instant moment, int daysAhead) {
        var today = hours.on(dateOf(moment));
        var current = stretches(today).stream()
                .filter(stretch -> stretch.contains(moment))
                .findFirst();
        return new Opening(moment, today, current, next(moment, daysAhead));
    }

    private Optional<Opening.Next> next(Instant moment, int daysAhead) {
        if (hours.neverSet()) {
            return Optional.empty();
        }
        return hours.between(dateOf(moment), lastDateFor(moment, daysAhead))
                .flatMap(day -> after(moment, day))
                .findFirst();
    }

    private static Stream<Opening.Next> after(Instant moment, EffectiveDay day) {
        return stretches(day).stream()
                .filter(stretch -> stretch.opens().isAfter(moment))
                .map(stretch -> new Opening.Next(stretch, day));
    }

    /** Intervals of a kind that touch are one stretch, also when the clocks skip what is between them. */
    private static List<Stretch> stretches(EffectiveDay day) {
        var stretches = new ArrayList<Stretch>();
        for (var interval : day.intervals()) {
            var stretch = new Stretch(
                    moment(day.date(), interval.opens()),
                    moment(day.date(), interval.closes()),
                    interval.byAppointment());
            if (!stretches.isEmpty() && stretches.getLast().goesOnIn(stretch)) {
                stretches.add(new Stretch(stretches.removeLast().opens(), stretch.closes(), stretch.byAppointment()));
            } else if (stretch.opens().isBefore(stretch.closes())) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static Instant moment(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Zones.RIGA).withEarlierOffsetAtOverlap().toInstant();
    }
}
