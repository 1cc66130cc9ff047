package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import lv.ocma.divisions.calendar.CalendarDay;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Why the hours of a date are as they are, worded by us in all three languages. */
public final class HoursReasons {

    public static final Texts REGULAR =
            new Texts("Parastais pieņemšanas laiks", "Regular reception hours", "Обычное время приёма");

    static final Texts NO_RECEPTION = new Texts(
            "Šajā nedēļas dienā apmeklētājus nepieņem",
            "No reception on this day of the week",
            "В этот день недели приёма нет");

    /** Of open dates whose hours a rule gives that is only for some of its weekday. */
    static final Texts BY_SCHEDULE = new Texts(
            "Pieņemšanas laiks šajā datumā pēc grafika",
            "Reception hours of this date by schedule",
            "Время приёма в эту дату по графику");

    /** Of closed dates whose weekday has reception in other weeks. */
    static final Texts NO_RECEPTION_BY_SCHEDULE = new Texts(
            "Šajā datumā pēc grafika apmeklētājus nepieņem",
            "No reception on this date by schedule",
            "В эту дату по графику приёма нет");

    public static final Texts NOT_PUBLISHED = new Texts(
            "Apmeklētāju pieņemšanas laiks nav publicēts",
            "No reception hours are published",
            "Время приёма не опубликовано");

    private static final Texts BEFORE_HOLIDAY = new Texts(
            "; pirmssvētku diena, pieņemšana var beigties agrāk",
            "; day before a holiday, reception may end earlier",
            "; предпраздничный день, приём может закончиться раньше");

    /** For customers, whom it must not send to a closed door as certain. */
    private static final Texts NOT_CONFIRMED = new Texts(
            " (pārvalde vēl nav apstiprinājusi)",
            " (not yet confirmed by the office)",
            " (управление ещё не подтвердило)");

    private static final Texts LIKE_THAT_DATE =
            new Texts("; pieņemšana kā tajā datumā", "; hours as on that date", "; приём как в ту дату");

    private static final Texts BECAUSE = new Texts(": ", ": ", ": ");

    private static final Map<DayOfWeek, Texts> LIKE = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, like("pirmdienā", "a Monday", "в понедельник"),
            DayOfWeek.TUESDAY, like("otrdienā", "a Tuesday", "во вторник"),
            DayOfWeek.WEDNESDAY, like("trešdienā", "a Wednesday", "в среду"),
            DayOfWeek.THURSDAY, like("ceturtdienā", "a Thursday", "в четверг"),
            DayOfWeek.FRIDAY, like("piektdienā", "a Friday", "в пятницу"),
            DayOfWeek.SATURDAY, like("sestdienā", "a Saturday", "в субботу"),
            DayOfWeek.SUNDAY, like("svētdienā", "a Sunday", "в воскресенье")));

    private HoursReasons() {}

    /** What the schedule says of the date and, where staff have stated it, why. */
    static Texts regular(Schedule hours, LocalDate date, boolean beforeHoliday) {
        if (isClosedForGood(hours)) {
            return hours.reason();
        }
        var text = because(hours, byRules(hours, date));
        return beforeHoliday && !hours.on(date).isEmpty() ? text.followedBy(BEFORE_HOLIDAY) : text;
    }

    private static boolean isClosedForGood(Schedule hours) {
        return hours.rules().isEmpty() && !hours.reason().unknown();
    }

    private static Texts byRules(Schedule hours, LocalDate date) {
        var intervals = hours.on(date);
        if (intervals.isEmpty()) {
            return hours.everReceivesOn(date.getDayOfWeek()) ? NO_RECEPTION_BY_SCHEDULE : NO_RECEPTION;
        }
        return intervals.equals(hours.usuallyOn(date.getDayOfWeek())) ? REGULAR : BY_SCHEDULE;
    }

    /** Says that nobody has confirmed the hours, until staff do (H2). */
    static Texts movedWorkingDay(CalendarDay day, @Nullable Schedule hours, LocalDate standsFor) {
        if (hours != null && isClosedForGood(hours)) {
            return hours.reason();
        }
        var weekday = standsFor.getDayOfWeek();
        var likeItsWeekday = hours == null || hours.on(standsFor).equals(hours.usuallyOn(weekday));
        var like = likeItsWeekday ? LIKE.getOrDefault(weekday, Texts.UNKNOWN) : LIKE_THAT_DATE;
        var text = day.name().followedBy(like).followedBy(NOT_CONFIRMED);
        if (hours != null) {
            text = because(hours, text);
        }
        return day.beforeHoliday() ? text.followedBy(BEFORE_HOLIDAY) : text;
    }

    private static Texts because(Schedule hours, Texts text) {
        return hours.reason().unknown() ? text : text.followedBy(BECAUSE).followedBy(hours.reason());
    }

    private static Texts like(String lv, String en, String ru) {
        return new Texts("; pieņemšana kā " + lv, "; hours as on " + en, "; приём как " + ru);
    }
}
