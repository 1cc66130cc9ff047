package lv.ocma.divisions.hourschange;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HoursChangesApiTest extends InPlainWeeks {

    @Test
    @Clause({"H2", "H3"})
    void a_draft_changes_nothing_before_it_is_published_and_then_its_dates_and_no_others() throws SQLException {
        var told = told("ogre");
        var draft = drafted(manager("ogre"), closed("ogre", monday, monday.plusDays(1)));
        hours("ogre").body("items[0].open", is(true));

        preview(draft)
                .body("items.after.date", contains(day(0), day(1)))
                .body("items[0].before.open", is(true))
                .body("items[0].after.open", is(false))
                .body("items[0].after.reason.text.en", equalTo("Repairs"))
                .body("next", nullValue());

        publish(manager("ogre"), draft)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("actions", contains("undoing"));
        hours("ogre")
                .body("items.open", contains(false, false, true, true, true, false, false))
                .body("items[0].reason.kind", equalTo("EXCEPTION"))
                .body("items[0].reason.text.ru", equalTo("Ремонт"))
                .body("items[0].hoursSource", endsWith(draft.id()));
        assertEquals(told + 1, told("ogre"), "the month is told to other services with the change itself");
    }

    @Test
    @Clause("H2")
    void a_schedule_holds_over_its_validity_and_the_one_before_ends_and_goes_on_around_it() {
        var schedule = Map.of(
                "validFrom",
                day(1),
                "validTo",
                day(3),
                "rules",
                List.of(
                        Map.of("weekdays", List.of("WEDNESDAY"), "intervals", List.of()),
                        Map.of("weekdays", List.of("TUESDAY", "WEDNESDAY", "THURSDAY"), "intervals", AFTERNOON)));
        published("madona", wish("madona", "schedules", List.of(schedule)));
        hours("madona")
                .body("items.open", contains(true, true, false, true, true, false, false))
                .body("items[0].intervals[0].opens", equalTo("09:00"))
                .body("items[1].intervals[0].opens", equalTo("12:00"))
                .body("items[4].intervals[0].opens", equalTo("09:00"));
    }

    @Test
    @Clause("H2")
    void the_next_opening_of_a_place_that_is_closed_until_its_season_is_told_with_the_exceptions_of_that_time() {
        var rule = Map.of(
                "weekdays",
                List.of("MONDAY"),
                "season",
                Map.of("first", day(0).substring(5), "last", day(13).substring(5)),
                "intervals",
                AFTERNOON);
        published(
                "liepaja",
                wish("liepaja", "schedules", List.of(Map.of("validFrom", today.toString(), "rules", List.of(rule)))));
        assertEquals(monday, nextOpening("/v1/places/liepaja/opening", "nextOpening"));
        published("liepaja", closed("liepaja", monday, monday));
        assertEquals(monday.plusDays(7), nextOpening("/v1/places/liepaja/opening", "nextOpening"));
        assertEquals(
                monday.plusDays(7),
                nextOpening(
                        "/v1/places?expand=opening&limit=500",
                        "items.find { it.id == 'liepaja' }.opening.nextOpening"));
    }

    private static LocalDate nextOpening(String path, String member) {
        return LocalDate.parse(given().get(path)
                .then()
                .statusCode(200)
                .extract()
                .<String>path(member)
                .substring(0, 10));
    }

    @Test
    @Clause("H2")
    void lunch_every_other_week_and_by_appointment_only_come_out_as_they_were_put_in() {
        var rule = Map.of(
                "weekdays",
                List.of("MONDAY"),
                "everyNthWeek",
                Map.of("weeks", 2, "countedFrom", day(0)),
                "season",
                Map.of("first", day(0).substring(5), "last", day(9).substring(5)),
                "intervals",
                List.of(
                        Map.of("opens", "09:00", "closes", "12:30"),
                        Map.of("opens", "13:15", "closes", "16:30", "byAppointment", true)));
        var schedule = Map.of("validFrom", day(0), "validTo", day(13), "rules", List.of(rule));
        var change = published("saldus", wish("saldus", "schedules", List.of(schedule)));
        hours("saldus")
                .body("items[0].intervals.opens", contains("09:00", "13:15"))
                .body("items[0].intervals.byAppointment", contains(false, true));
        given().get("/v1/places/saldus/hours?from=" + day(7) + "&to=" + day(7))
                .then()
                .body("items[0].open", is(false));
        read(change)
                .body("schedules[0].rules[0].season.first", equalTo(day(0).substring(5)))
                .body("schedules[0].rules[0].intervals[1].byAppointment", is(true));
    }

    @Test
    @Clause("H3")
    void head_office_publishes_the_shorter_hours_before_a_holiday_for_all_places_in_one_call() {
        var eve = today.plusDays(100)
                .datesUntil(today.plusDays(380))
                .filter(date -> CALENDAR.on(date).beforeHoliday())
                .findFirst()
                .orElseThrow();
        var cut = Map.of("date", eve.toString(), "closesEarlierByMinutes", 60);
        var wish =
                new HashMap<String, Object>(Map.of("allPlaces", true, "reason", REPAIRS, "preHolidays", List.of(cut)));
        draft(manager("ogre"), wish)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"))
                .body("errors.pointer", contains("#/allPlaces"));

        proposed(eve).body("confirmedPlaces", empty()).body("openPlaces", hasItem("riga-1"));

        var change = drafted(headOffice(), wish);
        publish(headOffice(), change).then().statusCode(200);
        proposed(eve).body("openPlaces", empty()).body("confirmedPlaces", hasItem("riga-1"));
        var after = given().get("/v1/hours?limit=500&from=" + eve + "&to=" + eve)
                .then()
                .body("items.findAll { it.open }.size()", not(0))
                .body("items.findAll { it.open }.reason.kind.unique()", contains("PRE_HOLIDAY"))
                .extract()
                .jsonPath();
        assertEquals("19:00", after.getString("items.find { it.place == 'riga-1' }.intervals[0].closes"));
    }

    @Test
    @Clause("H3")
    void before_a_holiday_a_place_keeps_hours_of_its_own_and_extra_hours_outlast_a_second_confirmation() {
        var eve = today.plusDays(100)
                .datesUntil(today.plusDays(380))
                .filter(date -> CALENDAR.on(date).beforeHoliday())
                .toList()
                .getLast();
        var morning = List.of(Map.of("opens", "09:00", "closes", "12:00"));
        var evening = List.of(Map.of("opens", "18:00", "closes", "20:00", "byAppointment", true));
        published("ludza", set("ludza", eve, "OTHER_HOURS", morning));
        published("limbazi", set("limbazi", eve, "EXTRA", evening));
        proposed(eve)
                .body("ownHoursPlaces", contains("ludza"))
                .body("openPlaces", hasItem("limbazi"))
                .body("openPlaces", not(hasItem("ludza")));
        for (int times = 0; times < 2; times++) {
            var wish = Map.<String, Object>of(
                    "places",
                    List.of("ludza", "limbazi"),
                    "reason",
                    REPAIRS,
                    "preHolidays",
                    List.of(Map.of("date", eve.toString(), "closesEarlierByMinutes", 60)));
            publish(headOffice(), drafted(headOffice(), wish)).then().statusCode(200);
            proposed(eve).body("ownHoursPlaces", contains("ludza")).body("confirmedPlaces", contains("limbazi"));
            on("ludza", eve)
                    .body("items[0].reason.kind", equalTo("EXCEPTION"))
                    .body("items[0].intervals.closes", contains("12:00"));
            on("limbazi", eve)
                    .body("items[0].reason.kind", equalTo("PRE_HOLIDAY"))
                    .body("items[0].intervals[-1].opens", equalTo("18:00"))
                    .body("items[0].intervals[-1].closes", equalTo("19:00"))
                    .body("items[0].intervals[-1].byAppointment", is(true));
        }
    }

    private static Map<String, Object> set(String place, LocalDate date, String kind, Object intervals) {
        return wish(
                place, "exceptions", List.of(Map.of("from", date.toString(), "kind", kind, "intervals", intervals)));
    }

    private static ValidatableResponse on(String place, LocalDate date) {
        return given().get("/v1/places/" + place + "/hours?from=" + date + "&to=" + date)
                .then()
                .statusCode(200);
    }

    @Test
    @Clause("H3")
    void a_published_change_is_undone_by_a_new_one_and_both_stay_in_the_history() {
        var change = published("tukums", closed("tukums", monday, monday));
        var undoing = undo(manager("tukums"), change);
        undoing.then().statusCode(201).body("undoes", equalTo(change.id())).body("actions", hasItem("publication"));
        var draft = Change.of(undoing);
        preview(draft).body("items.after.open", contains(true));
        publish(manager("tukums"), draft).then().statusCode(200).body("actions", empty());

        hours("tukums").body("items[0].open", is(true)).body("items[0].reason.kind", equalTo("REGULAR"));
        given().auth()
                .oauth2(manager("tukums"))
                .get(PATH + "?place=tukums&limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(draft.id(), change.id()))
                .body("items[1].undoneBy", equalTo(draft.id()))
                .body("items[0].publishedBy", not(nullValue()));
        undo(manager("tukums"), new Change(draft.id(), "*"))
                .then()
                .statusCode(409)
                .body("because", equalTo("IS_AN_UNDOING"));
    }

    @Test
    @Clause("H3")
    void what_somebody_has_changed_since_is_not_undone_over_them() {
        var change = published("valka", closed("valka", monday, monday.plusDays(2)));
        var later = published("valka", closed("valka", monday.plusDays(2), monday.plusDays(2)));

        var draft = Change.of(undo(manager("valka"), change));
        refusedAsChangedSince("valka", draft);
        hours("valka").body("items.open", contains(false, false, false, true, true, false, false));
        publish(manager("valka"), Change.of(undo(manager("valka"), later)))
                .then()
                .statusCode(200);
        publish(manager("valka"), draft).then().statusCode(200);
        hours("valka").body("items.open", contains(true, true, true, true, true, false, false));
    }

    @Test
    @Clause("H3")
    void dates_that_somebody_has_made_regular_since_are_not_undone_over_them() {
        published("gulbene", closed("gulbene", monday, monday));
        var change = published("gulbene", closed("gulbene", monday, monday.plusDays(1)));
        var regular =
                published("gulbene", wish("gulbene", "exceptions", List.of(Map.of("from", day(0), "kind", "REGULAR"))));

        var draft = Change.of(undo(manager("gulbene"), change));
        staff(manager("gulbene"))
                .get(draft.path() + "/preview")
                .then()
                .statusCode(409)
                .body("because", equalTo("CHANGED_SINCE"));
        refusedAsChangedSince("gulbene", draft);
        hours("gulbene").body("items.open", contains(true, false, true, true, true, false, false));
        publish(manager("gulbene"), Change.of(undo(manager("gulbene"), regular)))
                .then()
                .statusCode(200);
        publish(manager("gulbene"), draft).then().statusCode(200);
        hours("gulbene").body("items.open", contains(false, true, true, true, true, false, false));
    }

    @Test
    @Clause("H3")
    void what_two_later_changes_excepted_and_took_back_does_not_come_back_by_undoing_what_was_before_them() {
        var regular = List.of(Map.of("from", day(0), "kind", "REGULAR"));
        published("jekabpils", closed("jekabpils", monday, monday));
        var change = published("jekabpils", wish("jekabpils", "exceptions", regular));
        var second = published(
                "jekabpils",
                wish(
                        "jekabpils",
                        "exceptions",
                        List.of(Map.of("from", day(0), "kind", "OTHER_HOURS", "intervals", AFTERNOON))));
        var third = published("jekabpils", wish("jekabpils", "exceptions", regular));

        var draft = Change.of(undo(manager("jekabpils"), change));
        refusedAsChangedSince("jekabpils", draft);
        publish(manager("jekabpils"), Change.of(undo(manager("jekabpils"), third)))
                .then()
                .statusCode(200);
        refusedAsChangedSince("jekabpils", draft);
        publish(manager("jekabpils"), Change.of(undo(manager("jekabpils"), second)))
                .then()
                .statusCode(200);
        publish(manager("jekabpils"), draft).then().statusCode(200);
        hours("jekabpils").body("items[0].open", is(false));
        undo(manager("jekabpils"), change).then().statusCode(409).body("because", equalTo("UNDONE"));
    }

    private static void refusedAsChangedSince(String place, Change undoing) {
        publish(manager(place), undoing)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/hours-change-not-undoable"))
                .body("because", equalTo("CHANGED_SINCE"));
    }

    @Test
    void each_step_of_a_change_leaves_one_row_of_the_audit_for_each_place() throws SQLException {
        var thrownAway = drafted(manager("rezekne"), closed("rezekne", monday, monday));
        staff(manager("rezekne"))
                .header("If-Match", thrownAway.etag())
                .delete(thrownAway.path())
                .then()
                .statusCode(204);
        assertEquals("hours-change.discard hours-change.draft", audited(thrownAway));
        var change = published("rezekne", closed("rezekne", monday, monday));
        assertEquals("hours-change.draft hours-change.publish", audited(change));
        var undoing = Change.of(undo(manager("rezekne"), change));
        publish(manager("rezekne"), undoing).then().statusCode(200);
        assertEquals("hours-change.publish hours-change.undo", audited(undoing));
        assertEquals("hours-change.draft hours-change.publish", audited(change));
    }

    private String audited(Change change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select string_agg(action, ' ' order by action) from audit_entry where object_id = ? and division = 'rezekne'")) {
            statement.setString(1, change.id());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    @Clause("H3")
    void days_before_holidays_that_are_past_wait_for_no_decision() {
        for (var year : List.of(today.getYear() - 1, today.getYear())) {
            staff(headOffice())
                    .get("/v1/pre-holiday-proposals?year=" + year)
                    .then()
                    .statusCode(200)
                    .body("items.date", everyItem(greaterThanOrEqualTo(today.toString())));
        }
    }

    @Test
    @Clause("H2")
    void what_staff_have_changed_no_later_file_of_a_release_takes_back() throws SQLException {
        published(
                "aluksne",
                wish(
                        "aluksne",
                        "schedules",
                        List.of(Map.of(
                                "validFrom",
                                day(0),
                                "rules",
                                List.of(Map.of("weekdays", List.of("FRIDAY"), "intervals", AFTERNOON))))));
        execute("update seed set sha256 = 'other', generated = '2020-01-01' where name = 'hours'");
        seeding.run();
        hours("aluksne").body("items.open", contains(false, false, false, false, true, false, false));
        assertEquals(
                2,
                count("select count(*) from place_schedule where place_id = 'aluksne' and coalesce(valid_to, '" + today
                        + "') >= '" + today + "'"));
    }
}
