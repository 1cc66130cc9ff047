package lv.ocma.divisions.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.MovedDay;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.entry.Entries;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.time.Zones;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

class HoursIcalendarTest {

    /** Midnight, so that hours meet the one that the clocks leave out or show twice. */
    private static final int EARLIEST = 0;

    private static final Instant NOW = Instant.parse("2026-11-24T20:26:30Z");
    private static final Texts NAME = Texts.lv("Talsu nodaļa");

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            new LatvianHolidays(),
            Set.of(2026),
            List.of(new MovedDay(LocalDate.of(2026, 6, 22), LocalDate.of(2026, 6, 27), null, List.of())));

    @Test
    @Clause({"H2", "H3"})
    void hours_written_as_icalendar_and_read_again_are_the_same() throws IOException, ParserException {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            // Every other round around the clock change of spring or autumn.
            var middle = round % 2 == 0 ? clockChange(random) : randomDate(random);
            var exceptions = new ArrayList<SetHours>();
            var begin = middle.minusDays(8);
            for (var kind : ExceptionKind.values()) {
                var intervals = RandomSchedules.intervals(EARLIEST, 480, random);
                exceptions.add(new SetHours(
                        begin.plusDays(random.nextInt(5)),
                        kind,
                        kind == ExceptionKind.CLOSED ? List.of() : intervals,
                        randomReason(random),
                        "set",
                        null));
                begin = begin.plusDays(5);
            }
            var hours = new EffectiveHours(CALENDAR, RandomSchedules.around(middle, EARLIEST, 480, random), exceptions);
            var days = hours.between(middle.minusDays(20), middle.plusDays(20)).toList();
            var told = "seed " + seed + ", round " + round + ", around " + middle;

            var written = written(days, "en");
            var read = read(written);

            for (var day : days) {
                var entries = read.getOrDefault(day.date(), List.of());
                var moments = day.intervals().stream()
                        .map(interval ->
                                List.of(first(day.date(), interval.opens()), first(day.date(), interval.closes())))
                        .toList();
                assertEquals(moments, moments(entries), told + ", " + day);
                assertEquals(day.intervals(), intervals(entries), told + ", " + day);
                var opening = new OpeningTimes(hours);
                for (var moment : moments) {
                    assertTrue(moment.getFirst().isBefore(moment.getLast()), told + ", " + day);
                    assertTrue(opening.openAt(moment.getFirst()), told + ", " + day);
                    assertTrue(opening.openAt(moment.getLast().minusSeconds(60)), told + ", " + day);
                }
                for (var entry : entries) {
                    assertEquals(day.kind().name(), value(entry, "CATEGORIES"), told);
                }
                boolean worthSaying = day.open() || day.kind() != DayKind.REGULAR;
                assertEquals(worthSaying, !entries.isEmpty(), told + ", " + day);
            }
            var reasons = days.stream()
                    .flatMap(day ->
                            Collections.nCopies(
                                    read.getOrDefault(day.date(), List.of()).size(),
                                    day.text().en())
                                    .stream())
                    .toList();
            assertEquals(reasons, reasons(written), told);
        }
    }

    @Test
    @Clause("H3")
    void a_closed_date_gives_its_reason_in_the_language_of_its_reader_or_else_in_one_that_it_is_known_in()
            throws IOException, ParserException {
        var closed = new EffectiveDay(
                LocalDate.of(2026, 12, 1),
                List.of(),
                DayKind.EXCEPTION,
                new Texts("Remonts; avārija", "Repairs", null),
                null,
                false,
                "set",
                true);

        assertEquals("Slēgts: Remonts; avārija", summary(closed, "lv"));
        assertEquals("Closed: Repairs", summary(closed, "en"));
        assertEquals("Slēgts: Remonts; avārija", summary(closed, "ru"));
        assertTrue(written(List.of(closed), "ru").contains("SUMMARY;LANGUAGE=lv:Slēgts: Remonts\\; avārija"));
    }

    @Test
    void ids_are_unique_and_stay_when_hours_change_and_stamps_are_those_of_the_day()
            throws IOException, ParserException {
        var date = LocalDate.of(2026, 12, 1);
        var before = day(date, new Interval(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        var after = day(
                date,
                new Interval(LocalTime.of(10, 0), LocalTime.of(12, 0)),
                new Interval(LocalTime.of(13, 0), LocalTime.of(15, 0)));

        assertEquals(List.of("hours-talsi-2026-12-01-1@divisions.ocma"), ids(before));
        assertEquals(
                List.of("hours-talsi-2026-12-01-1@divisions.ocma", "hours-talsi-2026-12-01-2@divisions.ocma"),
                ids(after));
        assertTrue(written(List.of(before), "lv").contains("DTSTAMP:20261124T000000Z"));
    }

    private static EffectiveDay day(LocalDate date, Interval... intervals) {
        return new EffectiveDay(
                date, List.of(intervals), DayKind.REGULAR, HoursReasons.REGULAR, null, false, "standard", true);
    }

    private static String summary(EffectiveDay day, String language) throws IOException, ParserException {
        return value(events(written(List.of(day), language)).getFirst(), "SUMMARY");
    }

    private static List<String> ids(EffectiveDay day) throws IOException, ParserException {
        return events(written(List.of(day), "lv")).stream()
                .map(event -> value(event, "UID"))
                .toList();
    }

    private static String written(List<EffectiveDay> days, String language) {
        var entries = new Entries(language, NOW, date -> Optional.empty());
        days.forEach(day -> HoursIcalendar.add(day, "talsi", NAME, entries));
        return entries.written(NAME, Texts.UNKNOWN);
    }

    private static List<VEvent> events(String written) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(written));
        calendar.validate();
        return calendar.<VEvent>getComponents("VEVENT");
    }

    private static Map<LocalDate, List<VEvent>> read(String written) throws IOException, ParserException {
        var read = new HashMap<LocalDate, List<VEvent>>();
        var ids = new HashSet<String>();
        for (var event : events(written)) {
            assertTrue(ids.add(value(event, "UID")), () -> "twice: " + event);
            var start = start(event);
            var date = start instanceof ZonedDateTime time
                    ? time.withZoneSameInstant(Zones.RIGA).toLocalDate()
                    : LocalDate.from(start);
            read.computeIfAbsent(date, any -> new ArrayList<>()).add(event);
        }
        return read;
    }

    /** Read by the rules that the file carries, then seen on the clock of Latvia: instants are compared, not digits. */
    private static List<Interval> intervals(List<VEvent> entries) {
        return entries.stream()
                .filter(entry -> start(entry) instanceof ZonedDateTime)
                .map(entry -> new Interval(
                        clock(start(entry)),
                        clock(end(entry)),
                        value(entry, "SUMMARY").startsWith("By appointment only")))
                .sorted()
                .toList();
    }

    private static List<List<Instant>> moments(List<VEvent> entries) {
        return entries.stream()
                .filter(entry -> start(entry) instanceof ZonedDateTime)
                .map(entry -> List.of(Instant.from(start(entry)), Instant.from(end(entry))))
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    /** Found by looking at the clock minute by minute. */
    private static Instant first(LocalDate date, LocalTime time) {
        var moment = date.atStartOfDay(Zones.RIGA).toInstant();
        while (clock(moment.atZone(Zones.RIGA)).isBefore(time)) {
            moment = moment.plusSeconds(60);
        }
        return moment;
    }

    private static LocalTime clock(Temporal time) {
        return Instant.from(time).atZone(Zones.RIGA).toLocalTime();
    }

    private static Temporal start(VEvent event) {
        DtStart<?> start = event.getRequiredProperty("DTSTART");
        return start.getDate();
    }

    private static Temporal end(VEvent event) {
        DtEnd<?> end = event.getRequiredProperty("DTEND");
        return end.getDate();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    /** Unescaped sign by sign (RFC 5545, 3.3.11): the library's reader takes a line feed after a backslash for two signs. */
    private static List<String> reasons(String written) {
        return written.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith("DESCRIPTION;LANGUAGE=en:"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .map(text -> Pattern.compile("\\\\(.)").matcher(text).replaceAll(escaped -> {
                    var sign = escaped.group(1);
                    return Matcher.quoteReplacement(sign.equalsIgnoreCase("n") ? "\n" : sign);
                }))
                .toList();
    }

    private static Texts randomReason(Random random) {
        var signs = List.of("ā", ";", ",", "\\", "\n", "\"", ":", " ", "Ж", "🎉", "\\n", "x");
        var text = new StringBuilder("r");
        for (int n = random.nextInt(200); n > 0; n--) {
            text.append(signs.get(random.nextInt(signs.size())));
        }
        return Texts.en(text.append('.').toString());
    }

    private static LocalDate clockChange(Random random) {
        var year = 2002 + random.nextInt(99);
        var lastOfMonth = LocalDate.of(year, random.nextBoolean() ? 3 : 10, 31);
        return lastOfMonth.minusDays(lastOfMonth.getDayOfWeek().getValue() % 7);
    }

    private static LocalDate randomDate(Random random) {
        return LocalDate.of(2002, 3, 1).plusDays(random.nextInt(35_900));
    }
}
