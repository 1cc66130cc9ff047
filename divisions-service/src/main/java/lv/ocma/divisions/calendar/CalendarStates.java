package lv.ocma.divisions.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.divisions.publication.PublishedState;
import org.jspecify.annotations.Nullable;

/**
 * Every year that the calendar covers, as others are told of it: whoever has them all needs to ask for none (H3). A century of days
 * is looked at again only when the calendar is another than the last time.
 */
@ApplicationScoped
class CalendarStates implements PublishedState {

    private final Calendars calendars;
    private final AtomicReference<@Nullable Told> last = new AtomicReference<>();

    CalendarStates(Calendars calendars) {
        this.calendars = calendars;
    }

    private record Told(WorkingCalendar calendar, List<CalendarYearPublished> years) {}

    @Override
    public Stream<CalendarYearPublished> current(YearMonth first, YearMonth last) {
        var calendar = calendars.current();
        var before = this.last.get();
        if (before != null && before.calendar().equals(calendar)) {
            return before.years().stream();
        }
        var years = IntStream.rangeClosed(WorkingCalendar.FIRST.getYear(), WorkingCalendar.LAST.getYear())
                .mapToObj(year -> published(CalendarView.of(year, calendar)))
                .toList();
        this.last.set(new Told(calendar, years));
        return years.stream();
    }

    private static CalendarYearPublished published(CalendarView shown) {
        return new CalendarYearPublished(
                shown.year(),
                shown.movedWorkingDaysKnown(),
                shown.days().stream()
                        .map(day -> new CalendarYearPublished.Day(
                                day.date(),
                                day.kind(),
                                day.name().known(),
                                day.counterpart(),
                                day.confirmed(),
                                day.sources()))
                        .toList());
    }
}
