package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.divisions.calendar.Calendars;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.publication.PublishedState;

/**
 * Hours of every place month by month, as other services are to know them. They are worked out again only where something that they
 * follow from is another than the last time, as a change touches few of the places and each tells of all.
 */
@ApplicationScoped
class HoursStates implements PublishedState {

    private final Places places;
    private final Calendars calendars;
    private final HoursBook book;
    /** By place. */
    private final Map<String, Told> last = new ConcurrentHashMap<>();

    HoursStates(Places places, Calendars calendars, HoursBook book) {
        this.places = places;
        this.calendars = calendars;
        this.book = book;
    }

    /** All that the hours of a place follow from. */
    private record Grounds(KeptHours kept, WorkingCalendar calendar, YearMonth first, YearMonth last) {

        List<HoursPublished> months(String place) {
            var hours = kept.effective(calendar);
            return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .map(month -> published(place, month, hours))
                    .toList();
        }
    }

    private record Told(Grounds grounds, List<HoursPublished> months) {}

    @Override
    public Stream<HoursPublished> current(YearMonth first, YearMonth last) {
        var ids = places.asListed().stream().map(Place::id).toList();
        var calendar = calendars.current();
        var kept = book.between(first.atDay(1), last.atEndOfMonth(), ids);
        this.last.keySet().retainAll(kept.keySet());
        return kept.entrySet().stream()
                .flatMap(
                        entry -> months(entry.getKey(), new Grounds(entry.getValue(), calendar, first, last)).stream());
    }

    private List<HoursPublished> months(String place, Grounds grounds) {
        var before = last.get(place);
        if (before != null && before.grounds().equals(grounds)) {
            return before.months();
        }
        var months = grounds.months(place);
        last.put(place, new Told(grounds, months));
        return months;
    }

    private static HoursPublished published(String place, YearMonth month, EffectiveHours hours) {
        var days = hours.between(month.atDay(1), month.atEndOfMonth())
                .map(day -> new HoursPublished.Day(
                        day.date(),
                        day.kind().name(),
                        day.intervals().stream()
                                .map(interval -> new HoursPublished.Interval(
                                        interval.opens(), interval.closes(), interval.byAppointment()))
                                .toList(),
                        day.standsFor(),
                        day.text().known(),
                        day.interpretation(),
                        day.source()))
                .toList();
        return new HoursPublished(place, month.toString(), days);
    }
}
