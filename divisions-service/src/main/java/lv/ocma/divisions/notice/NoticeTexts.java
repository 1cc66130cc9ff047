package lv.ocma.divisions.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import lv.ocma.divisions.text.Texts;

/** Wording of notices, ours in all three languages, with dates as each of them writes them. */
final class NoticeTexts {

    static final Texts PERIOD = new Texts("Apmeklētāju pieņemšana ", "Open to visitors ", "Приём посетителей ");
    static final Texts DIFFERENT =
            new Texts("Citāds pieņemšanas laiks", "Different reception hours", "Изменённое время приёма");
    static final Texts NOTHING_DIFFERS = new Texts(
            "Pieņemšanas laiks neatšķiras no parastā",
            "The hours do not differ from the regular ones",
            "Время приёма не отличается от обычного");
    static final Texts CLOSED = new Texts("slēgts", "closed", "закрыто");
    static final Texts BY_APPOINTMENT = new Texts(" (pēc pieraksta)", " (by appointment)", " (по записи)");

    private static final Texts YEAR_UNKNOWN = new Texts(
            ". gada pārceltās darba dienas vēl nav zināmas; pieņemšanas laiks var mainīties",
            ": the moved working days are not known yet; the hours may still change",
            ": переносы рабочих дней ещё не известны; время приёма может измениться");

    private static final DateTimeFormatter LATVIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu.", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private static final Map<DayOfWeek, Texts> WEEKDAYS = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, new Texts("pirmdiena", "Monday", "понедельник"),
            DayOfWeek.TUESDAY, new Texts("otrdiena", "Tuesday", "вторник"),
            DayOfWeek.WEDNESDAY, new Texts("trešdiena", "Wednesday", "среда"),
            DayOfWeek.THURSDAY, new Texts("ceturtdiena", "Thursday", "четверг"),
            DayOfWeek.FRIDAY, new Texts("piektdiena", "Friday", "пятница"),
            DayOfWeek.SATURDAY, new Texts("sestdiena", "Saturday", "суббота"),
            DayOfWeek.SUNDAY, new Texts("svētdiena", "Sunday", "воскресенье")));

    private NoticeTexts() {}

    /** As long as the Cabinet has not ordered them, or nobody here has read it. */
    static Texts movedDaysUnknown(int year) {
        var number = Integer.toString(year);
        return new Texts(number, number, number).followedBy(YEAR_UNKNOWN);
    }

    static Texts weekday(DayOfWeek weekday) {
        return WEEKDAYS.getOrDefault(weekday, Texts.UNKNOWN);
    }

    static Texts date(LocalDate date) {
        return new Texts(LATVIAN.format(date), ENGLISH.format(date), RUSSIAN.format(date));
    }
}
