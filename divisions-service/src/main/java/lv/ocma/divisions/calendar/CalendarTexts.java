package lv.ocma.divisions.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import lv.ocma.divisions.text.Texts;

/** Wording of the calendar, ours in all three languages. */
final class CalendarTexts {

    /** As dates are written in Latvian and Russian; English keeps the ISO form, which nobody misreads. */
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("dd.MM.uuuu.");

    private static final DateTimeFormatter DOTTED_RU = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    static final Texts BEFORE_HOLIDAY = new Texts(
            "Pirmssvētku diena; vai pieņemšana ir īsāka, pasaka vietas darba laiks",
            "Day before a holiday; whether reception is shorter, the hours of a place tell",
            "Предпраздничный день; короче ли приём, говорит время работы места");

    static final Texts TO_BE_CHECKED = new Texts(
            " (izziņots, vēl jāpārbauda)", " (announced, still to be checked)", " (объявлено, ещё подлежит проверке)");

    private CalendarTexts() {}

    static Texts substitute(Texts holiday) {
        return new Texts(
                        "Brīvdiena, jo svētku diena ir nedēļas nogalē: ",
                        "Day off for a holiday on a weekend: ",
                        "Выходной за праздник, выпавший на выходные: ")
                .followedBy(holiday);
    }

    static Texts movedTo(LocalDate workingDay) {
        return new Texts(
                "Darba diena pārcelta uz " + DOTTED.format(workingDay),
                "The working day is moved to " + workingDay,
                "Рабочий день перенесён на " + DOTTED_RU.format(workingDay));
    }

    static Texts worksFor(LocalDate dayOff) {
        return new Texts(
                "Pārceltā darba diena no " + DOTTED.format(dayOff),
                "Working day moved here from " + dayOff,
                "Рабочий день, перенесённый с " + DOTTED_RU.format(dayOff));
    }
}
