package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.CalendarDay;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The effective hours of one place on any date (H2, H3). The first that applies decides:
 * <ol>
 *   <li>exception: hours that the office set for the date; an extra opening is added to what the following say, and as on a
 *       shorter day before a holiday, a moved working day goes on standing for its weekday;
 *   <li>moved working day: the hours of the weekday that it stands for, so a branch opens only if it opens on that weekday;
 *   <li>public holiday: closed;
 *   <li>substitute day off: closed;
 *   <li>moved day off: closed;
 *   <li>the first rule that applies of the schedule that is valid on the date.
 * </ol>
 * The order of 2 to 5 is that of {@link WorkingCalendar}. A day before a holiday keeps its hours until staff confirm shorter
 * ones, which are an exception then; its reason says so. A moved working day is an interpretation until staff confirm it in the
 * same way. A time that the clocks leave out on the date is the one to which they are put on.
 */
public final class EffectiveHours {

    private final WorkingCalendar calendar;
    private final List<Schedule> schedules;
    private final Map<LocalDate, SetHours> exceptions;

    /** @param schedules validities must not overlap; the database sees to it */
    public EffectiveHours(WorkingCalendar calendar, List<Schedule> schedules, Collection<SetHours> exceptions) {
        this.calendar = calendar;
        this.schedules = schedules.stream().sorted(Schedule.BY_VALIDITY).toList();
        this.exceptions = exceptions.stream().collect(toUnmodifiableMap(SetHours::date, Function.identity()));
    }

    /** The schedules that these are made of, by their validity. */
    public List<Schedule> schedules() {
        return schedules;
    }

    /** Whether there is nothing by which it could be open on any date. */
    boolean neverSet() {
        return schedules.isEmpty() && exceptions.isEmpty();
    }

    /** What holds in an ordinary week on the weekday of the date, by the schedule that is valid on the date. */
    public List<Interval> usuallyOn(LocalDate date) {
        var hours = validOn(date);
        return hours == null ? List.of() : hours.usuallyOn(date.getDayOfWeek());
    }

    /** Each date from the first to the last, both included. */
    public Stream<EffectiveDay> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).map(this::on);
    }

    public EffectiveDay on(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? ordinary(date) : except(exception);
    }

    private EffectiveDay except(SetHours set) {
        var day = ordinary(set.date());
        return switch (set.kind()) {
            case CLOSED, OTHER_HOURS -> excepted(set, DayKind.EXCEPTION, set.intervals(), null, false);
            // Cut from the hours of the weekday that a moved day stands for, which staff have confirmed by it.
            case PRE_HOLIDAY -> excepted(set, confirmed(set), set.intervals(), day.standsFor(), false);
            // Only the added hours are the office's: the rest of a moved day stays our reading.
            case EXTRA ->
                excepted(
                        set,
                        DayKind.EXCEPTION,
                        Intervals.union(set.intervals(), day.intervals()),
                        day.standsFor(),
                        day.interpretation());
        };
    }

    /** A moved working day that is before no holiday, or on which nobody is received, is confirmed as what it is. */
    private DayKind confirmed(SetHours set) {
        var day = calendar.on(set.date());
        return day.kind() == DayKind.MOVED_WORKING_DAY
                        && (!day.beforeHoliday() || set.intervals().isEmpty())
                ? DayKind.MOVED_WORKING_DAY
                : DayKind.PRE_HOLIDAY;
    }

    private EffectiveDay excepted(
            SetHours set,
            DayKind kind,
            List<Interval> intervals,
            @Nullable LocalDate standsFor,
            boolean interpretation) {
        return day(set.date(), intervals, kind, set.reason(), standsFor, interpretation, set.source());
    }

    private EffectiveDay ordinary(LocalDate date) {
        var day = calendar.on(date);
        return switch (day.kind()) {
            case MOVED_WORKING_DAY -> movedWorkingDay(day);
            case HOLIDAY, SUBSTITUTE_DAY_OFF, MOVED_DAY_OFF -> closed(day);
            case REGULAR, PRE_HOLIDAY, EXCEPTION -> regular(day);
        };
    }

    private EffectiveDay movedWorkingDay(CalendarDay day) {
        var standsFor = day.counterpart() == null ? day.date() : day.counterpart();
        var hours = validOn(day.date());
        var intervals = intervals(hours, standsFor);
        var text = HoursReasons.movedWorkingDay(day, hours, standsFor);
        return day(day.date(), intervals, day.kind(), text, standsFor, true, source(hours));
    }

    private EffectiveDay closed(CalendarDay day) {
        return day(day.date(), List.of(), day.kind(), day.name(), null, !day.confirmed(), source(validOn(day.date())));
    }

    private EffectiveDay regular(CalendarDay day) {
        var hours = validOn(day.date());
        var intervals = intervals(hours, day.date());
        Texts text = hours == null
                ? HoursReasons.NOT_PUBLISHED
                : HoursReasons.regular(hours, day.date(), calendar.beforeHolidayWhereWorked(day.date()));
        var assumed = hours != null && hours.assumed();
        return day(day.date(), intervals, day.kind(), text, null, assumed, source(hours));
    }

    private EffectiveDay day(
            LocalDate date,
            List<Interval> intervals,
            DayKind kind,
            Texts text,
            @Nullable LocalDate standsFor,
            boolean interpretation,
            @Nullable String source) {
        return new EffectiveDay(
                date,
                Intervals.onTheClock(date, intervals),
                kind,
                text,
                standsFor,
                interpretation,
                source,
                calendar.movedWorkingDaysKnown(date.getYear()));
    }

    private @Nullable Schedule validOn(LocalDate date) {
        return schedules.stream()
                .filter(hours -> hours.validOn(date))
                .findFirst()
                .orElse(null);
    }

    private static List<Interval> intervals(@Nullable Schedule hours, LocalDate date) {
        return hours == null ? List.of() : hours.on(date);
    }

    private static @Nullable String source(@Nullable Schedule hours) {
        return hours == null ? null : hours.source();
    }
}
