package lv.ocma.divisions.calendar;

import java.util.stream.Stream;
import lv.ocma.platform.table.CsvTable;

/** A year of the calendar as a table of open data, a line for each of its days. */
final class CalendarCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line. The columns are those of the example, and more may come behind them. A line for each day that is not what its weekday says, two where it is before a holiday too; moved_working_days_known is that of the year. An empty field is unknown; several values of a field are separated by |; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe.";

    static final String EXAMPLE = """
            date,kind,name_lv,name_en,name_ru,counterpart,confirmed,sources,moved_working_days_known
            2026-06-22,MOVED_DAY_OFF,Darba diena pārcelta uz 27.06.2026.,The working day is moved to 2026-06-27,Рабочий день перенесён на 27.06.2026,2026-06-27,true,https://www.bank.lv/en/about-us/useful/public-holidays-in-latvia,true
            2026-06-23,HOLIDAY,Līgo diena,Midsummer Eve (Līgo),День Лиго,,true,,true
            """;

    private static final CsvTable<Line> TABLE = new CsvTable<Line>()
            .column("date", line -> line.day().date())
            .column("kind", line -> line.day().kind())
            .texts("name", line -> line.day().name())
            .column("counterpart", line -> line.day().counterpart())
            .column("confirmed", line -> line.day().confirmed())
            .text("sources", line -> CsvTable.joined(line.day().sources()))
            .column("moved_working_days_known", line -> line.year().movedWorkingDaysKnown());

    private record Line(CalendarView year, CalendarView.Day day) {}

    private CalendarCsv() {}

    static String of(CalendarView year) {
        Stream<Line> lines = year.days().stream().map(day -> new Line(year, day));
        return TABLE.written(lines);
    }
}
