package lv.ocma.divisions.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tells of any date from 2000 to 2100 whether the country works on it. The first that applies decides: moved working day,
 * public holiday, substitute day off, moved day off, regular.
 */
public final class WorkingCalendar {

    /** The rules of the calendar file hold from this year; earlier law is not modelled. */
    public static final LocalDate FIRST = LocalDate.parse(InCalendar.FIRST);

    public static final LocalDate LAST = LocalDate.parse(InCalendar.LAST);

    /** The values of the rule {@link InCalendar#RULE}. */
    public static final Map<String, LocalDate> RANGE = Map.of("first", FIRST, "last", LAST);

    private final LatvianHolidays holidays;
    private final Set<Integer> yearsKnown;
    private final Map<LocalDate, MovedDay> byDayOff;
    private final Map<LocalDate, MovedDay> byWorkingDay;

    /** @param yearsKnown years of which all moved working days are known, also if there are none */
    public WorkingCalendar(LatvianHolidays holidays, Set<Integer> yearsKnown, Collection<MovedDay> moved) {
        this.holidays = holidays;
        this.yearsKnown = Set.copyOf(yearsKnown);
        this.byDayOff = moved.stream().collect(toUnmodifiableMap(MovedDay::from, Function.identity()));
        this.byWorkingDay = moved.stream().collect(toUnmodifiableMap(MovedDay::to, Function.identity()));
    }

    /** False means that a Saturday of the year may yet become a working day, and a weekday a day off. */
    public boolean movedWorkingDaysKnown(int year) {
        return yearsKnown.contains(year);
    }

    public CalendarDay on(LocalDate date) {
        var movedHere = byWorkingDay.get(date);
        if (movedHere != null) {
            return moved(movedHere, date, DayKind.MOVED_WORKING_DAY, movedHere.from());
        }
        var holiday = holidays.on(date);
        if (holiday != null) {
            return dayOff(date, DayKind.HOLIDAY, holiday.name(), holiday.unverified());
        }
        var substituted = holidays.substitutedBy(date);
        if (substituted != null) {
            var name = CalendarTexts.substitute(substituted.name());
            return dayOff(date, DayKind.SUBSTITUTE_DAY_OFF, name, substituted.unverified());
        }
        var movedAway = byDayOff.get(date);
        if (movedAway != null) {
            return moved(movedAway, date, DayKind.MOVED_DAY_OFF, movedAway.to());
        }
        return new CalendarDay(date, DayKind.REGULAR, Texts.UNKNOWN, null, beforeHoliday(date), true, List.of());
    }

    /**
     * Also a Saturday or Sunday: whoever works on it has a working day before a holiday (Labour Law s. 135), though the country does not
     * work then and the calendar lists no such day.
     */
    public boolean beforeHolidayWhereWorked(LocalDate date) {
        var day = on(date);
        return day.beforeHoliday() || (day.kind() == DayKind.REGULAR && holidays.on(date.plusDays(1)) != null);
    }

    private static CalendarDay dayOff(LocalDate date, DayKind kind, Texts name, List<String> unverified) {
        var told = unverified.isEmpty() ? name : name.followedBy(CalendarTexts.TO_BE_CHECKED);
        return new CalendarDay(date, kind, told, null, false, unverified.isEmpty(), unverified);
    }

    private CalendarDay moved(MovedDay moved, LocalDate date, DayKind kind, LocalDate counterpart) {
        var works = kind == DayKind.MOVED_WORKING_DAY;
        var name = works ? CalendarTexts.worksFor(moved.from()) : CalendarTexts.movedTo(moved.to());
        // The cut of a day before a holiday moves along with its work (State Labour Inspectorate, calendar.json).
        var before = works && (holidays.on(moved.from().plusDays(1)) != null || holidays.on(date.plusDays(1)) != null);
        return new CalendarDay(date, kind, name, counterpart, before, true, moved.sources());
    }

    private boolean beforeHoliday(LocalDate date) {
        return !isWeekend(date) && holidays.on(date.plusDays(1)) != null;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Two that tell the same of every date, as far as orders make the difference. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar that
                && holidays.equals(that.holidays)
                && yearsKnown.equals(that.yearsKnown)
                && byDayOff.equals(that.byDayOff)
                && byWorkingDay.equals(that.byWorkingDay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(yearsKnown, byDayOff);
    }
}
