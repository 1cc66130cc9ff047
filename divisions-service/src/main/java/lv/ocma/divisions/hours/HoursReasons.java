package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lv.ocma.divisions.calendar.CalendarDay;
import lv.ocma.divisions.text.Texts;

/** Why the hours of a date are as they are, worded by us in all three languages. */
public final class HoursReasons {

    public static final Texts REGULAR =
            new Texts("Parastais pieņemšanas laiks", "Regular reception hours", "Обычное время приёма");

    static final Texts NO_RECEPTION = new Texts(
            "Šajā nedēļas dienā apmeklētājus nepieņem",
            "No reception on this day of the week",
            "В этот день недели приёма нет");

    public static final Texts NOT_PUBLISHED = new Texts(
            "Apmeklētāju pieņemšanas laiks nav publicēts",
            "No reception hours are published",
            "Время приёма не опубликовано");

    private static final Texts BEFORE_HOLIDAY = new Texts(
            "; pirmssvētku diena, saīsināts laiks nav apstiprināts",
            "; day before a holiday, no shorter hours are confirmed",
            "; предпраздничный день, сокращённое время не подтверждено");

    private static final Map<DayOfWeek, Texts> LIKE = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, like("pirmdienā", "a Monday", "в понедельник"),
            DayOfWeek.TUESDAY, like("otrdienā", "a Tuesday", "во вторник"),
            DayOfWeek.WEDNESDAY, like("trešdienā", "a Wednesday", "в среду"),
            DayOfWeek.THURSDAY, like("ceturtdienā", "a Thursday", "в четверг"),
            DayOfWeek.FRIDAY, like("piektdienā", "a Friday", "в пятницу"),
            DayOfWeek.SATURDAY, like("sestdienā", "a Saturday", "в субботу"),
            DayOfWeek.SUNDAY, like("svētdienā", "a Sunday", "в воскресенье")));

    private HoursReasons() {}

    static Texts regular(boolean beforeHoliday, List<Interval> intervals) {
        if (intervals.isEmpty()) {
            return NO_RECEPTION;
        }
        return beforeHoliday ? REGULAR.followedBy(BEFORE_HOLIDAY) : REGULAR;
    }

    /** Says that the hours are an interpretation, until staff confirm them (H2). */
    static Texts movedWorkingDay(CalendarDay day, DayOfWeek weekday) {
        var text = day.name().followedBy(LIKE.getOrDefault(weekday, Texts.UNKNOWN));
        return day.beforeHoliday() ? text.followedBy(BEFORE_HOLIDAY) : text;
    }

    private static Texts like(String lv, String en, String ru) {
        return new Texts(
                "; pieņemšana kā " + lv + " (interpretācija, jāapstiprina)",
                "; hours as on " + en + " (interpretation, to be confirmed)",
                "; приём как " + ru + " (толкование, требует подтверждения)");
    }
}
