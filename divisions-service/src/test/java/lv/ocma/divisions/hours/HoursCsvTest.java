package lv.ocma.divisions.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class HoursCsvTest {

    @Test
    @Clause({"H2", "H3"})
    void whatever_intervals_the_dates_have_the_lines_read_again_give_the_same() throws IOException {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            var days = new TreeMap<LocalDate, List<Interval>>();
            for (int n = 0; n < 14; n++) {
                days.put(LocalDate.of(2026, 6, 22).plusDays(n), RandomWeek.intervals(0, 600, random));
            }

            var written = HoursCsv.of(days.entrySet().stream().map(day -> view(day.getKey(), day.getValue())));

            assertEquals(days, read(written), "seed " + seed + ", round " + round);
        }
    }

    private static HoursView view(LocalDate date, List<Interval> intervals) {
        return HoursView.of(
                "talsi",
                new EffectiveDay(
                        date, intervals, DayKind.EXCEPTION, Texts.en("Invented; \"so\""), null, false, null, true));
    }

    private static Map<LocalDate, List<Interval>> read(String table) throws IOException {
        var days = new TreeMap<LocalDate, List<Interval>>();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(table)) {
            for (var line : lines.readAll()) {
                assertEquals("Invented; \"so\"", line.get("reason_en"));
                var date = LocalDate.parse(line.getOrDefault("date", ""));
                var intervals = days.computeIfAbsent(date, any -> new ArrayList<>());
                if (Boolean.parseBoolean(line.get("open"))) {
                    intervals.add(new Interval(
                            LocalTime.parse(line.getOrDefault("opens", "")),
                            LocalTime.parse(line.getOrDefault("closes", ""))));
                }
            }
        }
        return days;
    }
}
