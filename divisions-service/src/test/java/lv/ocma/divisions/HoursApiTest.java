package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HoursApiTest {

    private final EntityManagerFactory database;

    HoursApiTest(EntityManagerFactory database) {
        this.database = database;
    }

    @Test
    @Clause({"H2", "H3"})
    void midsummer_2026_has_its_moved_day_off_its_holidays_and_its_moved_saturday() {
        hours("riga-3", "2026-06-22", "2026-06-28")
                .body("items", hasSize(7))
                .body("next", nullValue())
                .body("items.place", hasItem("riga-3"))
                .body("items.open", contains(false, false, false, true, true, true, false))
                .body(
                        "items.reason.kind",
                        contains(
                                "MOVED_DAY_OFF",
                                "HOLIDAY",
                                "HOLIDAY",
                                "REGULAR",
                                "REGULAR",
                                "MOVED_WORKING_DAY",
                                "REGULAR"))
                .body("items[0].intervals", empty())
                .body(
                        "items[3].intervals",
                        contains(Map.of("opens", "09:00", "closes", "16:30", "byAppointment", false)))
                .body(
                        "items[5].intervals",
                        contains(Map.of("opens", "09:00", "closes", "16:30", "byAppointment", false)))
                .body("items[5].assumed", is(true))
                .body("items[5].standsFor", equalTo("2026-06-22"))
                .body("items[3].hoursSource", containsString("Standard"));
    }

    @ParameterizedTest
    @Clause("H2")
    @CsvSource({
        "riga-1,2026-11-23,08:00,20:00",
        "riga-1,2026-11-27,08:00,20:00",
        "riga-1,2026-06-27,08:00,20:00",
        "talsi,2026-11-26,09:00,16:30",
        "talsi,2026-11-27,09:00,16:00",
        "livani,2026-11-27,09:00,16:00",
        "livani,2026-01-17,09:00,16:00",
        "smiltene,2026-11-24,09:00,15:00",
        "sigulda,2026-11-25,09:00,14:30",
        "riga-1,2022-08-20,08:00,16:00"
    })
    void a_place_is_open_in_the_hours_of_the_standard(String place, String date, String opens, String closes) {
        hours(place, date, date)
                .body("items[0].open", is(true))
                .body("items[0].intervals", hasSize(1))
                .body("items[0].intervals[0].opens", equalTo(opens))
                .body("items[0].intervals[0].closes", equalTo(closes));
    }

    @ParameterizedTest
    @Clause("H2")
    @CsvSource({
        "livani,2026-11-26,REGULAR",
        "smiltene,2026-11-25,REGULAR",
        "sigulda,2026-11-24,REGULAR",
        "smiltene,2026-06-27,MOVED_WORKING_DAY",
        "riga-1,2026-11-18,HOLIDAY",
        "riga-1,2025-05-05,SUBSTITUTE_DAY_OFF",
        "riga-1,2026-01-02,MOVED_DAY_OFF",
        "hq,2026-11-24,REGULAR"
    })
    void a_place_is_closed_on_other_days_and_says_why(String place, String date, String kind) {
        hours(place, date, date)
                .body("items[0].open", is(false))
                .body("items[0].intervals", empty())
                .body("items[0].reason.kind", equalTo(kind))
                .body("items[0].reason.text.keySet()", containsInAnyOrder("lv", "en", "ru"));
    }

    @Test
    @Clause("H2")
    void every_place_keeps_the_weekly_hours_of_the_standard_in_a_week_without_holidays() {
        var items = all("2026-11-23", "2026-11-29");
        assertEquals(34 * 7, items.size());
        var usual = "[09:00-16:30, 09:00-16:30, 09:00-16:30, 09:00-16:30, 09:00-16:00, , ]";
        var weeks = new LinkedHashMap<String, List<String>>();
        items.forEach(item ->
                weeks.computeIfAbsent(item.place(), place -> new ArrayList<>()).add(item.hours()));
        assertEquals("[08:00-20:00, 08:00-20:00, 08:00-20:00, 08:00-20:00, 08:00-20:00, , ]", week(weeks, "riga-1"));
        assertEquals("[, , , , 09:00-16:00, , ]", week(weeks, "livani"));
        assertEquals("[, 09:00-15:00, , , , , ]", week(weeks, "smiltene"));
        assertEquals("[, , 09:00-14:30, , , , ]", week(weeks, "sigulda"));
        assertEquals("[, , , , , , ]", week(weeks, "hq"));
        assertEquals(
                29,
                weeks.values().stream()
                        .filter(week -> week.toString().equals(usual))
                        .count());
    }

    @Test
    void pages_of_all_places_follow_on_without_gap_or_repetition() {
        var items = all("2026-06-01", "2026-07-31");
        assertEquals(34 * 61, items.size());
        assertEquals(34 * 61, items.stream().distinct().count());
    }

    @Test
    @Clause({"H2", "H3"})
    void all_places_at_once_are_those_of_the_pages_with_what_explains_each_date() {
        var window = "?from=2026-06-01&to=2026-08-31";
        var whole = given().get("/v1/hours/by-place" + window)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .as(JsonNode.class);
        var days = new ArrayList<String>();
        for (var place : whole.path("items")) {
            for (var day : place.path("days")) {
                var why =
                        whole.path("explanations").path(day.path("explanation").asInt());
                days.add(place.path("place") + " " + day.path("date") + " " + day.path("open") + " "
                        + day.path("intervals")
                        + " " + why.path("reason") + " " + why.path("standsFor") + " " + why.path("assumed") + " "
                        + why.path("hoursSource"));
            }
        }
        var paged = new ArrayList<String>();
        @Nullable String next = "/v1/hours" + window + "&limit=500";
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next);
            for (var day : page.as(JsonNode.class).path("items")) {
                paged.add(day.path("place") + " " + day.path("date") + " " + day.path("open") + " "
                        + day.path("intervals")
                        + " " + day.path("reason") + " " + day.path("standsFor") + " " + day.path("assumed") + " "
                        + day.path("hoursSource"));
            }
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(34 * 92, days.size());
        assertEquals(paged, days);
        assertTrue(whole.path("explanations").size() < 50, "what dates share is told once");
    }

    @Test
    void pages_of_one_place_follow_on_by_date() {
        var first = given().get("/v1/places/riga-3/hours?from=2026-01-01&to=2026-12-31&limit=300")
                .then()
                .extract();
        var next = first.jsonPath().getString("next");
        given().get("/v1/places/riga-3/hours?from=2026-01-01&to=2026-12-31&limit=300&cursor=" + next)
                .then()
                .body("items", hasSize(65))
                .body("items[0].date", equalTo("2026-10-28"))
                .body("next", nullValue());
        given().get("/v1/places/talsi/hours?from=2026-01-01&to=2026-12-31&cursor=" + next)
                .then()
                .statusCode(400);
    }

    @Test
    void the_number_of_queries_does_not_grow_with_places_and_dates() {
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        var few = queries(() -> given().get("/v1/hours?from=2026-11-23&to=2026-11-23&limit=1"), statistics);
        var many = queries(() -> given().get("/v1/hours?from=2026-10-01&to=2026-11-30&limit=500"), statistics);
        var allPlaces = queries(() -> given().get("/v1/hours?from=2022-09-01&to=2022-09-14&limit=500"), statistics);
        var oneDay = queries(() -> given().get("/v1/hours/by-place?from=2026-11-23&to=2026-11-23"), statistics);
        var quarter = queries(() -> given().get("/v1/hours/by-place?from=2026-10-01&to=2026-12-31"), statistics);
        assertTrue(few > 0 && many <= few, few + " and " + many);
        assertTrue(quarter <= few + 1 && quarter <= oneDay + 1, oneDay + " and " + quarter);
        assertTrue(allPlaces <= few + 1, "one more for the intervals of all exceptions: " + allPlaces);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/places/riga-3/hours?from=2026-06-28&to=2026-06-22,from,from-after-to",
        "/v1/places/riga-3/hours?from=2026-01-01&to=2027-01-02,to,window-too-long",
        "/v1/hours?from=2026-01-01&to=2026-04-03,to,window-too-long",
        "/v1/hours/by-place?from=2026-01-01&to=2026-04-03,to,window-too-long",
        "/v1/hours/by-place?from=2026-06-22&to=2026-06-28&limit=5,limit,unknown-parameter",
        "/v1/places/riga-3/hours?from=2026-02-30&to=2026-03-01,from,date-format",
        "/v1/places/riga-3/hours?from=22.06.2026&to=2026-06-28,from,date-format",
        "/v1/places/riga-3/hours?from=1999-12-31&to=2000-01-01,from,calendar-range",
        "/v1/places/riga-3/hours?from=2100-12-31&to=2101-01-01,to,calendar-range",
        "/v1/places/riga-3/hours?to=2026-06-28,from,required",
        "/v1/hours?from=2026-06-28,to,required",
        "/v1/hours?from=2026-06-22&to=2026-06-28&place=riga-3,place,unknown-parameter",
        "/v1/hours?from=2026-06-22&to=2026-06-28&cursor=AAAA,cursor,cursor",
        "/v1/calendar/1999,year,calendar-range",
        "/v1/calendar/2101,year,calendar-range",
        "/v1/calendar/soon,year,year-format",
        "/v1/places/riga-3/hours?from=2101-01-01&to=2026-01-02,from,calendar-range",
        "/v1/places/riga-3/hours?from=2026-01-01&to=1899-01-02,to,calendar-range",
        "/v1/calendar/2000.5,year,year-format",
        "/v1/calendar/20000,year,year-format"
    })
    void a_broken_rule_is_named_with_its_parameter(String request, String parameter, String rule) {
        when().get(request)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(rule));
    }

    @Test
    void a_leap_year_of_one_place_and_three_months_of_all_are_still_answered() {
        when().get("/v1/places/riga-3/hours?from=2028-01-01&to=2028-12-31&limit=500")
                .then()
                .body("items", hasSize(366));
        when().get("/v1/hours?from=2026-07-01&to=2026-09-30").then().statusCode(200);
        when().get("/v1/places/atlantis/hours?from=2026-07-01&to=2026-08-31")
                .then()
                .statusCode(404);
    }

    @Test
    @Clause("H3")
    void a_holiday_that_has_still_to_be_checked_is_told_as_not_confirmed_with_where_it_was_read() {
        var calendar = when().get("/v1/calendar/2028").then();
        for (var date : List.of("2028-07-09", "2028-07-10")) {
            calendar.rootPath("days.find { it.date == '" + date + "' }")
                    .body("confirmed", is(false))
                    .body("name.en", endsWith("(announced, still to be checked)"))
                    .body("sources", contains(startsWith("https://github.com/nager/")));
        }
        calendar.rootPath("days")
                .body("findAll { it.kind == 'HOLIDAY' && !it.confirmed }.date", contains("2028-07-09"));
        when().get("/v1/calendar/2023").then().body("days.find { it.date == '2023-07-09' }.confirmed", is(true));
        when().get("/v1/places/riga-3/hours?from=2028-07-10&to=2028-07-11")
                .then()
                .body("items.assumed", contains(true, false))
                .body("items.open", contains(false, true));
    }

    @Test
    @Clause("H3")
    void the_calendar_tells_the_year_and_whether_its_moved_days_are_known() {
        when().get("/v1/calendar/2026")
                .then()
                .body("year", equalTo(2026))
                .body("movedWorkingDaysKnown", is(true))
                .body("days.find { it.date == '2026-06-22' }.kind", equalTo("MOVED_DAY_OFF"))
                .body("days.find { it.date == '2026-06-22' }.counterpart", equalTo("2026-06-27"))
                .body("days.find { it.date == '2026-06-23' }.name.lv", equalTo("Līgo diena"))
                .body("days.findAll { it.kind == 'PRE_HOLIDAY' }.confirmed.unique()", contains(false))
                .body("days.findAll { it.kind == 'PRE_HOLIDAY' }.date", hasItem("2026-11-17"));
        when().get("/v1/calendar/2025")
                .then()
                .body("days.find { it.date == '2025-05-02' }.kind", equalTo("MOVED_DAY_OFF"))
                .body("days.find { it.date == '2025-05-10' }.kind", equalTo("MOVED_WORKING_DAY"));
        when().get("/v1/calendar/2017")
                .then()
                .body("movedWorkingDaysKnown", is(false))
                .body("days.find { it.date == '2017-05-05' }.sources", contains(startsWith("http://www.ovv.lv/")));
        when().get("/v1/calendar/2027").then().body("movedWorkingDaysKnown", is(false));
    }

    record Item(String place, String date, String hours) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DayAsRead(String place, String date, List<Map<String, String>> intervals) {

        Item item() {
            var hours = intervals.stream()
                    .map(interval -> interval.get("opens") + "-" + interval.get("closes"))
                    .collect(Collectors.joining(" "));
            return new Item(place, date, hours);
        }
    }

    private static List<Item> all(String from, String to) {
        var items = new ArrayList<Item>();
        @Nullable String cursor = null;
        do {
            var request = given().queryParam("from", from).queryParam("to", to).queryParam("limit", 97);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/v1/hours").then().statusCode(200).extract().jsonPath();
            page.getList("items", DayAsRead.class).forEach(day -> items.add(day.item()));
            cursor = page.getString("next");
        } while (cursor != null);
        return items;
    }

    private static String week(Map<String, List<String>> weeks, String place) {
        return weeks.getOrDefault(place, List.of()).toString();
    }

    private static long queries(Runnable request, Statistics statistics) {
        long before = statistics.getPrepareStatementCount();
        request.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static ValidatableResponse hours(String place, String from, String to) {
        return given().queryParam("from", from)
                .queryParam("to", to)
                .get("/v1/places/{id}/hours", place)
                .then()
                .statusCode(200);
    }
}
