package lv.ocma.divisions.hourschange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.divisions.calendar.CalendarDay;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HoursChangesApiTest {

    private static final String PATH = "/v1/hours-changes";
    private static final Map<String, String> REPAIRS = Map.of("lv", "Remonts", "en", "Repairs", "ru", "Ремонт");
    private static final List<Map<String, Object>> AFTERNOON = List.of(Map.of("opens", "12:00", "closes", "18:00"));

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(new LatvianHolidays(), Set.of(), List.of());

    private final DataSource database;
    private final Seeding seeding;
    private final Clock clock;
    private LocalDate today;
    private LocalDate monday;

    HoursChangesApiTest(DataSource database, Seeding seeding, Clock clock) {
        this.database = database;
        this.seeding = seeding;
        this.clock = clock;
    }

    @BeforeEach
    void twoPlainWeeks() {
        today = LocalDate.now(clock.withZone(Zones.RIGA));
        // Of one month, far enough ahead to be nobody else's, near enough to be previewed and told.
        monday = today.plusDays(200)
                .datesUntil(today.plusDays(380))
                .filter(date -> date.getDayOfWeek() == DayOfWeek.MONDAY && date.getDayOfMonth() <= 15)
                .filter(date ->
                        date.datesUntil(date.plusDays(14)).map(CALENDAR::on).allMatch(HoursChangesApiTest::isPlain))
                .findFirst()
                .orElseThrow();
    }

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
        draft(manager("ogre"), wish).then().statusCode(403).body("type", endsWith("/problems/other-division"));

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
        published("valka", wish("valka", "exceptions", List.of(Map.of("from", day(1), "kind", "REGULAR"))));
        hours("valka").body("items.open", contains(false, true, false, true, true, false, false));
        var later = published("valka", closed("valka", monday.plusDays(2), monday.plusDays(2)));

        var draft = Change.of(undo(manager("valka"), change));
        publish(manager("valka"), draft)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/hours-change-not-undoable"))
                .body("because", equalTo("CHANGED_SINCE"));
        hours("valka").body("items.open", contains(false, true, false, true, true, false, false));
        publish(manager("valka"), Change.of(undo(manager("valka"), later)))
                .then()
                .statusCode(200);
        publish(manager("valka"), draft).then().statusCode(200);
        hours("valka").body("items.open", contains(true, true, true, true, true, false, false));
    }

    @Test
    void a_change_needs_the_state_that_its_caller_has_seen_and_a_draft_can_be_thrown_away() {
        var draft = drafted(manager("ludza"), closed("ludza", monday, monday));
        staff(manager("ludza")).post(draft.path() + "/publication").then().statusCode(428);
        staff(manager("ludza"))
                .header("If-Match", "\"v99\"")
                .post(draft.path() + "/publication")
                .then()
                .statusCode(412);
        staff(manager("ludza"))
                .header("If-Match", draft.etag())
                .delete(draft.path())
                .then()
                .statusCode(204);
        staff(manager("ludza")).get(draft.path()).then().statusCode(404);
    }

    @Test
    @Clause("H2")
    void a_manager_changes_the_own_places_with_their_branches_and_no_others() {
        draft(manager("valka"), closed("smiltene", monday, monday)).then().statusCode(201);
        draft(manager("valka"), closed("livani", monday, monday)).then().statusCode(403);
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
                        Map.of("from", "2101-01-01", "kind", "CLOSED")));
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
    void ten_thousand_exceptions_in_one_call_and_places_that_there_are_not_are_refused() {
        var many = Collections.nCopies(10_000, Map.of("from", day(0), "kind", "CLOSED"));
        draft(manager("talsi"), wish("talsi", "exceptions", many))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/exceptions"))
                .body("errors.code", contains("too-many"));
        var nowhere = closed("talsi", monday, monday);
        nowhere.put("places", List.of("talsi", "atlantis"));
        draft(manager("talsi"), nowhere)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/places/1"))
                .body("errors.code", contains("unknown-place"));
        var nothing = wish("talsi", "exceptions", List.of());
        draft(manager("talsi"), nothing).then().statusCode(400).body("errors.code", contains("changes-nothing"));
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
        assertEquals(2, count("select count(*) from place_schedule where place_id = 'aluksne'"));
    }

    @Test
    void the_preview_of_a_long_change_comes_page_by_page() {
        var draft = drafted(headOffice(), everywhere(monday, monday.plusDays(1)));
        String cursor = null;
        int dates = 0;
        do {
            var page = staff(headOffice())
                    .queryParam("limit", 20)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(draft.path() + "/preview")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            dates += page.getList("items").size();
            cursor = page.getString("next");
        } while (cursor != null);
        // Closed already, a date has another reason now: every place has both dates.
        assertEquals(34 * 2, dates);
    }

    private static boolean isPlain(CalendarDay day) {
        return day.kind() == DayKind.REGULAR && !day.beforeHoliday();
    }

    private Map<String, Object> closed(String place, LocalDate from, LocalDate to) {
        return wish(
                place, "exceptions", List.of(Map.of("from", from.toString(), "to", to.toString(), "kind", "CLOSED")));
    }

    private static Map<String, Object> everywhere(LocalDate from, LocalDate to) {
        return Map.of(
                "allPlaces",
                true,
                "reason",
                REPAIRS,
                "exceptions",
                List.of(Map.of("from", from.toString(), "to", to.toString(), "kind", "CLOSED")));
    }

    private static Map<String, Object> wish(String place, String member, Object value) {
        return new HashMap<>(Map.of("places", List.of(place), "reason", REPAIRS, member, value));
    }

    private String day(int after) {
        return monday.plusDays(after).toString();
    }

    private record Change(String id, String etag) {

        static Change of(Response response) {
            return new Change(response.then().statusCode(201).extract().path("id"), response.header("ETag"));
        }

        String path() {
            return PATH + "/" + id;
        }
    }

    private static Change published(String place, Map<String, Object> wish) {
        var draft = drafted(manager(place), wish);
        var published = publish(manager(place), draft);
        published.then().statusCode(200);
        return new Change(draft.id(), published.header("ETag"));
    }

    private static Change drafted(String token, Map<String, Object> wish) {
        return Change.of(draft(token, wish));
    }

    private static Response draft(String token, Map<String, Object> wish) {
        return staff(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post(PATH);
    }

    private static Response publish(String token, Change draft) {
        return staff(token).header("If-Match", draft.etag()).post(draft.path() + "/publication");
    }

    private static Response undo(String token, Change change) {
        return staff(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", change.etag())
                .body(Map.of("reason", REPAIRS))
                .post(change.path() + "/undoing");
    }

    private static ValidatableResponse preview(Change draft) {
        return staff(headOffice()).get(draft.path() + "/preview").then().statusCode(200);
    }

    private static ValidatableResponse read(Change change) {
        return staff(headOffice()).get(change.path()).then().statusCode(200);
    }

    private static RequestSpecification staff(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String manager(String place) {
        return TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
    }

    private static String headOffice() {
        return manager("hq");
    }

    /** The week from Monday. */
    private ValidatableResponse hours(String place) {
        return given().get("/v1/places/" + place + "/hours?from=" + day(0) + "&to=" + day(6))
                .then()
                .statusCode(200)
                .body("items", hasSize(7));
    }

    private static ValidatableResponse proposed(LocalDate date) {
        return staff(headOffice())
                .get("/v1/pre-holiday-proposals?year=" + date.getYear())
                .then()
                .statusCode(200)
                .rootPath("items.find { it.date == '" + date + "' }")
                .body("closesEarlierByMinutes", equalTo(60));
    }

    private int told(String place) throws SQLException {
        return count("select count(*) from outbox where aggregateid = '" + place + ":" + YearMonth.from(monday) + "'");
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
