package lv.ocma.divisions.hourschange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusedHoursChangesApiTest extends InPlainWeeks {

    @Test
    @Clause("H2")
    void a_manager_changes_the_own_places_with_their_branches_and_no_others() {
        draft(manager("valka"), closed("smiltene", monday, monday)).then().statusCode(201);
        draft(manager("valka"), closed("livani", monday, monday)).then().statusCode(403);
        var some = new HashMap<>(closed("smiltene", monday, monday));
        some.put("places", List.of("smiltene", "livani", "valka", "talsi"));
        draft(manager("valka"), some)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"))
                .body("errors.pointer", contains("#/places/1", "#/places/3"))
                .body("errors.code", everyItem(equalTo("place-of-another-division")));
        var draft = drafted(manager("kuldiga"), closed("kuldiga", monday, monday));
        publish(manager("talsi"), draft).then().statusCode(403).body("type", endsWith("/problems/other-division"));
        draft(TestTokens.clerk("kuldiga"), closed("kuldiga", monday, monday))
                .then()
                .statusCode(403);
    }

    @Test
    void all_that_is_wrong_with_a_change_is_named_at_once_and_nothing_of_it_is_stored() throws SQLException {
        var before = count("select count(*) from hours_change");
        var rule = Map.of(
                "weekdays",
                List.of(),
                "ordinals",
                List.of(6),
                "season",
                Map.of("first", "02-30", "last", "13-01"),
                "everyNthWeek",
                Map.of("weeks", 1, "countedFrom", day(0)),
                "intervals",
                List.of(
                        Map.of("opens", "12:00", "closes", "09:00"),
                        Map.of("opens", "09:00", "closes", "12:00"),
                        Map.of("opens", "11:00", "closes", "13:00")));
        var wish = wish(
                "talsi",
                "schedules",
                List.of(
                        Map.of("validFrom", "2020-01-01", "validTo", "2019-01-01", "rules", List.of(rule)),
                        Map.of("validFrom", "2019-06-01", "rules", List.of()),
                        Map.of("validFrom", day(0), "rules", List.of(rule))));
        wish.put("reason", Map.of("lv", "Remonts"));
        wish.put(
                "exceptions",
                List.of(
                        Map.of("from", day(0), "to", day(5), "kind", "CLOSED", "intervals", AFTERNOON),
                        Map.of("from", day(3), "kind", "OTHER_HOURS"),
                        Map.of("from", day(9), "to", day(8), "kind", "CLOSED"),
                        Map.of("from", "1999-12-31", "kind", "CLOSED")));
        wish.put("preHolidays", List.of(Map.of("date", day(4), "closesEarlierByMinutes", 1000)));

        var errors = draft(manager("talsi"), wish)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("errors");
        var named = errors.stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
        for (var expected : List.of(
                "#/reason/en required",
                "#/reason/ru required",
                "#/schedules/0/validFrom date-in-past",
                "#/schedules/0/validTo last-before-first",
                "#/schedules/0/rules/0/weekdays required",
                "#/schedules/0/rules/0/ordinals/0 range",
                "#/schedules/0/rules/0/season/first format",
                "#/schedules/0/rules/0/season/last format",
                "#/schedules/0/rules/0/everyNthWeek/weeks range",
                "#/schedules/0/rules/0/intervals/0/closes closes-before-opens",
                "#/schedules/0/rules/0/intervals/2 intervals-overlap",
                "#/schedules/1/validFrom validity-gap",
                "#/schedules/1/rules required",
                "#/schedules/2/validFrom validity-overlaps",
                "#/exceptions/0/intervals no-intervals-here",
                "#/exceptions/1/intervals required",
                "#/exceptions/1 date-twice",
                "#/exceptions/2/to last-before-first",
                "#/exceptions/3/from calendar-range",
                "#/preHolidays/0/date date-twice",
                "#/preHolidays/0/closesEarlierByMinutes range")) {
            assertTrue(named.contains(expected), expected + " in " + named);
        }
        assertEquals(before, count("select count(*) from hours_change"));
    }

    @Test
    void a_cut_before_a_holiday_is_refused_on_a_date_that_is_before_none() {
        var eve = today.plusDays(100)
                .datesUntil(today.plusDays(380))
                .filter(date -> CALENDAR.on(date).beforeHoliday())
                .findFirst()
                .orElseThrow();
        var holiday = eve.plusDays(1);
        var cuts = Stream.of(eve.toString(), day(0), holiday.toString())
                .map(date -> Map.of("date", date, "closesEarlierByMinutes", 60))
                .toList();
        draft(manager("talsi"), wish("talsi", "preHolidays", cuts))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/preHolidays/1/date", "#/preHolidays/2/date"))
                .body("errors.code", contains("not-before-holiday", "not-before-holiday"));
        draft(manager("talsi"), wish("talsi", "preHolidays", cuts.subList(0, 1)))
                .then()
                .statusCode(201);
    }

    @Test
    @Clause("H3")
    void a_cut_is_not_published_once_the_calendar_says_that_its_date_is_before_no_holiday_any_more()
            throws SQLException {
        var eve = today.plusDays(100)
                .datesUntil(today.plusDays(380))
                .filter(date -> CALENDAR.on(date).beforeHoliday())
                .findFirst()
                .orElseThrow();
        var cut = List.of(Map.of("date", eve.toString(), "closesEarlierByMinutes", 60));
        var draft = drafted(manager("kuldiga"), wish("kuldiga", "preHolidays", cut));
        execute("insert into cabinet_order (year, sources, whole) values (" + eve.getYear()
                + ", '{}', false) on conflict do nothing");
        execute("insert into moved_working_day (day_off, working_day, year) values ('" + eve + "', '"
                + eve.minusDays(30) + "', " + eve.getYear() + ")");
        try {
            for (var answer : List.of(
                    publish(manager("kuldiga"), draft), staff(headOffice()).get(draft.path() + "/preview"))) {
                answer.then()
                        .statusCode(409)
                        .body("type", endsWith("/problems/hours-change-not-before-holiday"))
                        .body("rule", equalTo("not-before-holiday"))
                        .body("pointers", contains("#/preHolidays/0/date"));
            }
            assertEquals(0, count("select count(*) from hours_exception where change_id = '" + draft.id() + "'"));
        } finally {
            execute("delete from moved_working_day where day_off = '" + eve + "'");
            execute("delete from cabinet_order where sources = '{}'");
        }
        publish(manager("kuldiga"), draft).then().statusCode(200);
    }

    @Test
    void six_hundred_or_ten_thousand_exceptions_in_one_call_and_places_that_there_are_not_are_refused() {
        for (var much : Map.of(600, "too-many", 10_000, "size").entrySet()) {
            var many = Collections.nCopies(much.getKey(), Map.of("from", day(0), "kind", "CLOSED"));
            draft(manager("talsi"), wish("talsi", "exceptions", many))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/exceptions"))
                    .body("errors.code", contains(much.getValue()));
        }
        var nowhere = closed("talsi", monday, monday);
        nowhere.put("places", List.of("talsi", "atlantis"));
        draft(manager("talsi"), nowhere)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/places/1"))
                .body("errors.code", contains("unknown-place"));
        nowhere.remove("reason");
        draft(manager("talsi"), nowhere)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/places/1", "#/reason"));
        var nothing = wish("talsi", "exceptions", List.of());
        draft(manager("talsi"), nothing).then().statusCode(400).body("errors.code", contains("changes-nothing"));
    }

    @Test
    void what_one_change_may_do_is_bounded_by_its_dates_times_its_places_and_nothing_beyond_is_stored()
            throws SQLException {
        var before = count("select count(*) from hours_change");
        var exceptions = List.of(
                Map.of("from", day(0), "to", monday.plusDays(299).toString(), "kind", "CLOSED"),
                Map.of("from", day(300), "to", monday.plusDays(599).toString(), "kind", "CLOSED"));
        var year = Map.<String, Object>of("allPlaces", true, "reason", REPAIRS, "exceptions", exceptions);
        draft(headOffice(), year)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/exceptions"))
                .body("errors.code", contains("too-many-place-days"));
        assertEquals(before, count("select count(*) from hours_change"));
        draft(manager("talsi"), wish("talsi", "exceptions", exceptions)).then().statusCode(201);
    }

    @Test
    void what_one_change_may_do_is_bounded_by_its_intervals_times_its_places_too() throws SQLException {
        var before = count("select count(*) from hours_change");
        var tenADay = IntStream.range(9, 19)
                .mapToObj(hour -> Map.of("opens", "%02d:00".formatted(hour), "closes", "%02d:30".formatted(hour)))
                .toList();
        var rules = Collections.nCopies(50, Map.of("weekdays", List.of("MONDAY"), "intervals", tenADay));
        var schedules = IntStream.range(0, 20)
                .mapToObj(i -> Map.of("validFrom", day(i), "validTo", day(i), "rules", rules))
                .toList();
        draft(headOffice(), Map.of("allPlaces", true, "reason", REPAIRS, "schedules", schedules))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/schedules"))
                .body("errors.code", contains("too-many-place-intervals"));
        var exceptions = List.of(Map.of("from", day(0), "to", day(199), "kind", "OTHER_HOURS", "intervals", tenADay));
        draft(headOffice(), Map.of("allPlaces", true, "reason", REPAIRS, "exceptions", exceptions))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/exceptions"))
                .body("errors.code", contains("too-many-place-intervals"));
        assertEquals(before, count("select count(*) from hours_change"));
        draft(manager("talsi"), wish("talsi", "schedules", schedules)).then().statusCode(201);
    }

    /** Not asserted in seconds: it is the largest change that is taken, and it must go through whole. */
    @Test
    void the_largest_change_that_is_taken_is_published_and_undone() throws SQLException {
        var last = monday.plusDays(588 - 1);
        var exceptions = List.of(
                Map.of("from", day(0), "to", day(299), "kind", "CLOSED"),
                Map.of("from", day(300), "to", last.toString(), "kind", "CLOSED"));
        var draft = drafted(
                headOffice(), Map.<String, Object>of("allPlaces", true, "reason", REPAIRS, "exceptions", exceptions));
        var published = publish(headOffice(), draft);
        published.then().statusCode(200);
        assertEquals(588 * 34, count("select count(*) from hours_exception where change_id = '" + draft.id() + "'"));
        var undone = Change.of(undo(headOffice(), new Change(draft.id(), published.header("ETag"))));
        publish(headOffice(), undone).then().statusCode(200);
        assertEquals(0, count("select count(*) from hours_exception where change_id = '" + draft.id() + "'"));
    }
}
