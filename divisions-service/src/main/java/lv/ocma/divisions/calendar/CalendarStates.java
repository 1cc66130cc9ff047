package lv.ocma.divisions.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.divisions.publication.PublishedState;

/** Every year that the calendar covers, as others are told of it: whoever has them all needs to ask for none (H3). */
@ApplicationScoped
class CalendarStates implements PublishedState {

    private final Calendars calendars;

    CalendarStates(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Stream<CalendarYearPublished> current(YearMonth first, YearMonth last) {
        var calendar = calendars.current();
        return IntStream.rangeClosed(WorkingCalendar.FIRST.getYear(), WorkingCalendar.LAST.getYear())
                .mapToObj(year -> published(CalendarView.of(year, calendar)));
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
