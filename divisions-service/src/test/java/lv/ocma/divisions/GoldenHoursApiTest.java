package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service answers against tables that were made by hand from the standard and the calendar's sources. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class GoldenHoursApiTest {

    private static final GoldenYear GOLDEN = GoldenYear.read();
    private static final Set<String> MADE_BY_LAW_OR_CABINET =
            Set.of("SUBSTITUTE_DAY_OFF", "MOVED_DAY_OFF", "MOVED_WORKING_DAY");

    @Test
    @Clause({"H2", "H3"})
    void every_place_is_open_over_2026_as_the_table_made_by_hand_says_day_by_day() {
        var answered = new TreeSet<String>();
        for (var from = LocalDate.of(2026, 1, 1); from.getYear() == 2026; from = from.plusMonths(2)) {
            var window =
                    "/v1/hours?from=%s&to=%s".formatted(from, from.plusMonths(2).minusDays(1));
            items(window).stream()
                    .filter(item -> !"hq".equals(item.path("place").asText()))
                    .map(GoldenHoursApiTest::placeDay)
                    .forEach(answered::add);
        }
        var expected = GOLDEN.placeDays().collect(Collectors.toCollection(TreeSet::new));

        assertEquals(33 * 365, expected.size());
        assertEquals("", differences(expected, answered));
    }

    @Test
    @Clause("H3")
    void the_calendar_of_2026_is_the_one_of_the_table_made_by_hand() {
        var expected = GOLDEN.days().stream()
                .flatMap(day -> Stream.concat(
                        Stream.of(day.date() + " " + day.kind()).filter(told -> !told.endsWith(" REGULAR")),
                        day.beforeHoliday() ? Stream.of(day.date() + " PRE_HOLIDAY") : Stream.of()));

        var answered = days(2026)
                .map(day -> "MOVED_WORKING_DAY".equals(day.path("kind").asText())
                        ? told(day, "date", "kind", "counterpart")
                        : told(day, "date", "kind"));

        assertEquals(expected.toList(), answered.toList());
    }

    @Test
    void the_table_made_by_hand_is_whole() {
        var year = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
        assertEquals(year, GOLDEN.days().stream().map(GoldenYear.Day::date).toList());
        assertEquals(33, Set.copyOf(GOLDEN.places()).size());
        for (var day : GOLDEN.days()) {
            assertTrue(weekday(day.date()).startsWith(day.weekday()), day.toString());
            assertEquals(33, day.letters().length(), day.toString());
        }
    }

    /** Of 2016 no moved day was read of, of 2017 one, but not whether it is the only one: the answer says so. */
    @ParameterizedTest
    @Clause("H3")
    @CsvSource({
        "2016,false,''",
        "2017,false,2017-05-05 MOVED_DAY_OFF 2017-05-13; 2017-05-13 MOVED_WORKING_DAY 2017-05-05;"
                + " 2017-11-20 SUBSTITUTE_DAY_OFF",
        "2018,true,2018-04-21 MOVED_WORKING_DAY 2018-04-30; 2018-04-30 MOVED_DAY_OFF 2018-04-21;"
                + " 2018-07-09 SUBSTITUTE_DAY_OFF; 2018-11-19 SUBSTITUTE_DAY_OFF",
        "2023,true,2023-05-05 MOVED_DAY_OFF 2023-05-20; 2023-05-20 MOVED_WORKING_DAY 2023-05-05;"
                + " 2023-07-10 SUBSTITUTE_DAY_OFF; 2023-11-20 SUBSTITUTE_DAY_OFF",
        "2024,true,2024-05-06 SUBSTITUTE_DAY_OFF; 2024-12-14 MOVED_WORKING_DAY 2024-12-23;"
                + " 2024-12-23 MOVED_DAY_OFF 2024-12-14; 2024-12-28 MOVED_WORKING_DAY 2024-12-30;"
                + " 2024-12-30 MOVED_DAY_OFF 2024-12-28",
        "2025,true,2025-05-02 MOVED_DAY_OFF 2025-05-10; 2025-05-05 SUBSTITUTE_DAY_OFF;"
                + " 2025-05-10 MOVED_WORKING_DAY 2025-05-02; 2025-11-08 MOVED_WORKING_DAY 2025-11-17;"
                + " 2025-11-17 MOVED_DAY_OFF 2025-11-08",
        "2026,true,2026-01-02 MOVED_DAY_OFF 2026-01-17; 2026-01-17 MOVED_WORKING_DAY 2026-01-02;"
                + " 2026-06-22 MOVED_DAY_OFF 2026-06-27; 2026-06-27 MOVED_WORKING_DAY 2026-06-22"
    })
    void a_year_has_these_substitute_and_moved_days_and_no_others(int year, boolean orderKnown, String made) {
        var answered = days(year)
                .filter(day -> MADE_BY_LAW_OR_CABINET.contains(day.path("kind").asText()))
                .map(day -> told(day, "date", "kind", "counterpart"));

        assertEquals(made, answered.collect(Collectors.joining("; ")));
        assertEquals(orderKnown, calendar(year).path("movedWorkingDaysKnown").asBoolean());
    }

    @ParameterizedTest
    @Clause({"H2", "H3"})
    @CsvSource({
        "talsi,2018-04-21,09:00-16:30",
        "talsi,2018-04-30,",
        "talsi,2018-07-09,",
        "talsi,2018-09-24,",
        "talsi,2018-11-19,",
        "talsi,2023-05-05,",
        "talsi,2023-05-20,09:00-16:00",
        "talsi,2023-05-29,",
        "talsi,2023-07-10,",
        "talsi,2023-11-20,",
        "talsi,2024-05-06,",
        "talsi,2024-12-14,09:00-16:30",
        "talsi,2024-12-23,",
        "talsi,2024-12-28,09:00-16:30",
        "talsi,2024-12-30,",
        "talsi,2025-05-02,",
        "talsi,2025-05-05,",
        "talsi,2025-05-10,09:00-16:00",
        "talsi,2025-11-08,09:00-16:30",
        "talsi,2025-11-17,",
        "riga-1,2024-12-28,08:00-20:00",
        "riga-1,2025-05-10,08:00-20:00",
        "livani,2024-12-14,",
        "livani,2025-05-10,09:00-16:00",
        "smiltene,2025-05-10,",
        "sigulda,2025-05-10,"
    })
    void a_substitute_or_moved_day_closes_and_opens_places(String place, LocalDate date, String hours) {
        var items = items("/v1/places/%s/hours?from=%s&to=%s".formatted(place, date, date));
        assertEquals(hours == null ? "" : hours, hours(items.getFirst()));
    }

    private static String differences(Set<String> expected, Set<String> answered) {
        var lacking = expected.stream().filter(line -> !answered.contains(line)).map(line -> "not answered: " + line);
        var surplus = answered.stream().filter(line -> !expected.contains(line)).map(line -> "not expected: " + line);
        return Stream.concat(lacking, surplus).collect(Collectors.joining("\n"));
    }

    private static String placeDay(JsonNode item) {
        var kind = item.at("/reason/kind").asText();
        return GoldenYear.placeDay(
                item.path("place").asText(),
                item.path("date").asText(),
                item.hasNonNull("standsFor")
                        ? kind + " " + item.path("standsFor").asText()
                        : kind,
                hours(item));
    }

    private static String hours(JsonNode item) {
        return elements(item.path("intervals"))
                .map(interval -> interval.path("opens").asText() + "-"
                        + interval.path("closes").asText())
                .collect(Collectors.joining(" "));
    }

    private static List<JsonNode> items(String address) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(address + "&limit=500" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private static Stream<JsonNode> days(int year) {
        return elements(calendar(year).path("days"));
    }

    private static JsonNode calendar(int year) {
        return get("/v1/calendar/" + year);
    }

    private static JsonNode get(String address) {
        return given().get(address).then().statusCode(200).extract().as(JsonNode.class);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The members that are not null. */
    private static String told(JsonNode day, String... members) {
        return Stream.of(members)
                .filter(day::hasNonNull)
                .map(member -> day.path(member).asText())
                .collect(Collectors.joining(" "));
    }

    private static String weekday(LocalDate date) {
        var name = date.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
