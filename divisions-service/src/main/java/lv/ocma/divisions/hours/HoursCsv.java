package lv.ocma.divisions.hours;

import java.util.stream.Stream;
import lv.ocma.platform.table.CsvTable;
import org.jspecify.annotations.Nullable;

/** Effective hours as a table of open data: a line for each interval, and one without times for a date that is closed. */
final class HoursCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line, the whole window at once. The columns are those of the example, and more may come behind them. A line for each interval of a date, and one without opens and closes for a date that is closed; an empty field is unknown; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe. Times are local in Europe/Riga.";

    static final String EXAMPLE = """
            place,date,open,opens,closes,by_appointment,reason_kind,reason_lv,reason_en,reason_ru,stands_for,assumed,hours_source,moved_working_days_known
            riga-3,2026-06-22,false,,,,MOVED_DAY_OFF,Darba diena pārcelta uz 27.06.2026.,The working day is moved to 2026-06-27,Рабочий день перенесён на 27.06.2026,,false,OCMA Customer Service Standard,true
            riga-3,2026-06-25,true,09:00,16:30,false,REGULAR,Parastais pieņemšanas laiks,Regular reception hours,Обычное время приёма,,false,OCMA Customer Service Standard,true
            """;

    private static final CsvTable<Line> TABLE = new CsvTable<Line>()
            .column("place", line -> line.day().place())
            .column("date", line -> line.day().date())
            .column("open", line -> line.day().open())
            .column(
                    "opens",
                    line -> line.interval() == null ? null : line.interval().opens())
            .column(
                    "closes",
                    line -> line.interval() == null ? null : line.interval().closes())
            .column(
                    "by_appointment",
                    line -> line.interval() == null ? null : line.interval().byAppointment())
            .column("reason_kind", line -> line.day().reason().kind())
            .texts("reason", line -> line.day().reason().text())
            .column("stands_for", line -> line.day().standsFor())
            .column("assumed", line -> line.day().assumed())
            .text("hours_source", line -> line.day().hoursSource())
            .column("moved_working_days_known", line -> line.day().movedWorkingDaysKnown());

    private record Line(HoursView day, HoursView.@Nullable Hours interval) {}

    private HoursCsv() {}

    static String of(Stream<HoursView> days) {
        return TABLE.written(days.flatMap(HoursCsv::lines));
    }

    private static Stream<Line> lines(HoursView day) {
        return day.open()
                ? day.intervals().stream().map(interval -> new Line(day, interval))
                : Stream.of(new Line(day, null));
    }
}
