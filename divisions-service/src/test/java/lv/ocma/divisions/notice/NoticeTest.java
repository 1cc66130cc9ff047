package lv.ocma.divisions.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hours.EffectiveHours;
import lv.ocma.divisions.hours.ExceptionKind;
import lv.ocma.divisions.hours.HoursRule;
import lv.ocma.divisions.hours.Interval;
import lv.ocma.divisions.hours.Schedule;
import lv.ocma.divisions.hours.SetHours;
import lv.ocma.divisions.hours.Window;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(new LatvianHolidays(), Set.of(2026), List.of());

    private static final Texts NAME = new Texts("Talsu nodaļa", "Talsi Division", null);
    private static final Interval DAY = open("09:00", "16:30");
    private static final Window MARCH = Window.of(date("2026-03-02"), date("2026-03-31"), 62);

    @Test
    @Clause("H3")
    void a_closure_over_a_weekend_is_one_line_and_a_day_of_its_own_another() {
        var repairs = new Texts("Remonts", "Repairs", "Ремонт");
        var exceptions = Stream.concat(
                        date("2026-03-12")
                                .datesUntil(date("2026-03-18"))
                                .map(date -> set(date, ExceptionKind.CLOSED, List.of(), repairs)),
                        Stream.of(
                                set(date("2026-03-21"), ExceptionKind.EXTRA, List.of(open("10:00", "12:00")), repairs),
                                set(
                                        date("2026-03-24"),
                                        ExceptionKind.PRE_HOLIDAY,
                                        List.of(open("09:00", "15:30")),
                                        Texts.lv("Īsāka\n diena")),
                                set(date("2026-03-25"), ExceptionKind.OTHER_HOURS, List.of(DAY), repairs)))
                .toList();
        assertEquals(
                List.of(
                        "12 March 2026 – 17 March 2026: closed — Repairs",
                        "21 March 2026 (Saturday): 10:00–12:00 — Repairs",
                        "24 March 2026 (Tuesday): 09:00–15:30 — Īsāka diena"),
                different(notice(List.of(workingDays()), exceptions)));
    }

    @Test
    @Clause("H3")
    void dates_in_a_row_with_other_hours_or_of_another_kind_are_lines_of_their_own_also_for_one_reason() {
        var repairs = new Texts("Remonts", "Repairs", "Ремонт");
        var brief = List.of(open("10:00", "12:00"));
        var longer = List.of(open("10:00", "13:00"));
        assertEquals(
                List.of(
                        "10 March 2026 (Tuesday): 10:00–12:00 — Repairs",
                        "11 March 2026 – 12 March 2026: 10:00–13:00 — Repairs",
                        "13 March 2026 (Friday): 10:00–13:00 — Repairs"),
                different(notice(
                        List.of(workingDays()),
                        List.of(
                                set(date("2026-03-10"), ExceptionKind.OTHER_HOURS, brief, repairs),
                                set(date("2026-03-11"), ExceptionKind.OTHER_HOURS, longer, repairs),
                                set(date("2026-03-12"), ExceptionKind.OTHER_HOURS, longer, repairs),
                                set(date("2026-03-13"), ExceptionKind.PRE_HOLIDAY, longer, repairs)))));
    }

    @Test
    @Clause("H3")
    void new_hours_within_the_time_are_told_with_their_dates_and_those_of_some_weeks_date_by_date() {
        var secondWednesday = new HoursRule(Set.of(DayOfWeek.WEDNESDAY), null, Set.of(2), null, List.of());
        var evening = HoursRule.weekly(
                DayOfWeek.MONDAY,
                List.of(open("08:00", "12:00"), new Interval(LocalTime.of(13, 0), LocalTime.of(19, 0), true)));
        var notice = notice(
                List.of(
                        new Schedule(
                                null,
                                date("2026-03-15"),
                                Stream.concat(Stream.of(secondWednesday), workingDays().rules().stream())
                                        .toList(),
                                "standard",
                                null),
                        new Schedule(date("2026-03-16"), null, List.of(evening), "standard", null)),
                List.of());
        assertEquals("""
                Talsi Division
                Open to visitors 2 March 2026 – 31 March 2026

                Different reception hours:
                11 March 2026 (Wednesday): closed — No reception on this date by schedule

                Regular reception hours 2 March 2026 – 15 March 2026:
                Monday–Friday: 09:00–16:30
                Saturday–Sunday: closed

                Regular reception hours 16 March 2026 – 31 March 2026:
                Monday: 08:00–12:00, 13:00–19:00 (by appointment)
                Tuesday–Sunday: closed
                """, BoardText.of(notice, "en").written());
    }

    @Test
    @Clause("H3")
    void a_notice_too_long_for_one_sheet_goes_on_on_the_next_and_loses_no_word() throws IOException {
        var exceptions = IntStream.range(0, 30)
                .mapToObj(day -> set(
                        MARCH.first().plusDays(day),
                        ExceptionKind.CLOSED,
                        List.of(),
                        Texts.lv("Iemesls Nr. " + day + " ļoti garš: " + "šķirošana ".repeat(9))))
                .toList();
        var board = BoardText.of(notice(List.of(workingDays()), exceptions), "lv");
        try (var document = Loader.loadPDF(NoticeSheets.of(List.of(board)))) {
            assertTrue(document.getNumberOfPages() > 2, "sheets: " + document.getNumberOfPages());
            assertEquals(words(board.written()), words(new PDFTextStripper().getText(document)));
        }
    }

    @Test
    @Clause("H3")
    void a_sign_that_the_font_lacks_and_a_word_wider_than_the_sheet_do_not_keep_the_rest_from_print()
            throws IOException {
        var wide = "Ū".repeat(100);
        var reason = Texts.lv("Sveiks 👋 წ " + wide + " a\u0304bols");
        var exception = set(date("2026-03-12"), ExceptionKind.CLOSED, List.of(), reason);
        var board = BoardText.of(notice(List.of(workingDays()), List.of(exception)), "lv");
        try (var document = Loader.loadPDF(NoticeSheets.of(List.of(board)))) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(words(text).contains("Sveiks ? ?"), text);
            assertTrue(text.replaceAll("\\s", "").contains(wide + "ābols"), text);
        }
    }

    private static List<String> different(Notice notice) {
        return BoardText.of(notice, "en").sections().getFirst().lines();
    }

    private static Notice notice(List<Schedule> schedules, List<SetHours> exceptions) {
        return Notice.of(NAME, MARCH, new EffectiveHours(CALENDAR, schedules, exceptions));
    }

    private static Schedule workingDays() {
        var days =
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        return new Schedule(
                null, null, List.of(new HoursRule(days, null, Set.of(), null, List.of(DAY))), "standard", null);
    }

    private static SetHours set(LocalDate date, ExceptionKind kind, List<Interval> intervals, Texts reason) {
        return new SetHours(date, kind, intervals, reason, "order", null);
    }

    private static Interval open(String opens, String closes) {
        return new Interval(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
