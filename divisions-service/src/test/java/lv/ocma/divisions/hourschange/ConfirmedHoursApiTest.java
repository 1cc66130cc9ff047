package lv.ocma.divisions.hourschange;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What staff have looked at and said themselves, and what nobody has. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ConfirmedHoursApiTest extends InPlainWeeks {

    @Test
    @Clause({"H2", "H3"})
    void the_weekly_hours_of_a_file_wait_for_staff_until_they_set_them_and_again_once_that_is_undone() {
        unconfirmed(hasItem("preili"));
        var exception = published("preili", closed("preili", monday, monday));
        unconfirmed(hasItem("preili"));
        undone("preili", exception);
        unconfirmed(hasItem("preili"));
        undone("preili", published("preili", wish("preili", "schedules", List.of(week(day(0), day(6))))));
        published("preili", wish("preili", "schedules", List.of(week(day(0), day(6)))));
        unconfirmed(hasItem("preili"));

        var weekly = published("preili", wish("preili", "schedules", List.of(week(day(0), null))));
        unconfirmed(not(hasItem("preili")));
        undone("preili", weekly);
        unconfirmed(hasItem("preili"));
    }

    @Test
    @Clause("H2")
    void a_later_file_leaves_the_dates_of_staff_alone_and_is_asked_for_the_others() throws Exception {
        published("limbazi", closed("limbazi", monday, monday));
        published("limbazi", wish("limbazi", "schedules", List.of(week(day(1), day(2)))));
        execute("""
                update schedule_reception set opens = '10:00' where schedule_id in
                  (select id from place_schedule where place_id = 'limbazi' and valid_to is null)""");
        hours("limbazi").body("items[3].intervals[0].opens", equalTo("10:00"));
        execute("update seed set sha256 = 'other', generated = '2020-01-01' where name = 'hours'");
        seeding.run();
        hours("limbazi")
                .body("items[0].open", is(false))
                .body("items[1].intervals[0].opens", equalTo("12:00"))
                .body("items[2].open", is(false))
                .body("items[3].intervals[0].opens", equalTo("09:00"));
    }

    @Test
    @Clause({"H2", "H3"})
    void why_weekly_hours_were_changed_is_read_in_all_forms_on_each_date_that_they_govern() throws Exception {
        var change = published("rezekne", wish("rezekne", "schedules", List.of(week(day(0), day(6)))));
        hours("rezekne")
                .body("items.reason.kind", everyItem(equalTo("REGULAR")))
                .body("items.reason.text.lv", everyItem(containsString("Remonts")))
                .body("items.reason.text.en", everyItem(containsString(": Repairs")))
                .body("items.reason.text.ru", everyItem(containsString("Ремонт")));
        board("rezekne").body(containsString("(Repairs):"));
        given().accept("text/calendar")
                .header("Accept-Language", "en")
                .get("/v1/places/rezekne/hours?from=" + day(0) + "&to=" + day(6))
                .then()
                .body(containsString(": Repairs"));
        assertNotEquals(
                0,
                count(
                        "select count(*) from outbox where aggregateid like 'rezekne:%' and payload::text like '%Remonts%'"));
        undone("rezekne", change);
        hours("rezekne").body("items.reason.text.en", everyItem(not(containsString("Repairs"))));
    }

    @Test
    @Clause("H3")
    void a_draft_that_was_previewed_against_other_hours_has_to_be_looked_at_anew() {
        var draft = drafted(manager("dobele"), closed("dobele", monday, monday.plusDays(1)));
        var elsewhen = drafted(manager("dobele"), closed("dobele", monday.plusDays(8), monday.plusDays(8)));
        published("dobele", wish("dobele", "schedules", List.of(week(day(1), day(2)))));
        publish(manager("dobele"), draft).then().statusCode(412);
        publish(manager("dobele"), elsewhen).then().statusCode(200);
        var seen = staff(manager("dobele")).get(draft.path());
        publish(manager("dobele"), new Change(draft.id(), seen.header("ETag")))
                .then()
                .statusCode(200);
    }

    @Test
    @Clause({"H2", "H3"})
    void a_year_whose_cabinet_order_nobody_has_read_is_said_wherever_its_hours_are() {
        var first = LocalDate.of(today.getYear() + 2, 7, 6);
        var window = "?from=" + first + "&to=" + first.plusDays(6);
        given().get("/v1/places/ludza/hours" + window).then().body("items.movedWorkingDaysKnown", everyItem(is(false)));
        given().get("/v1/hours/by-place" + window)
                .then()
                .body("explanations.movedWorkingDaysKnown", everyItem(is(false)));
        staff(headOffice())
                .get("/v1/pre-holiday-proposals?year=" + first.getYear())
                .then()
                .body("items.movedWorkingDaysKnown", everyItem(is(false)));
        given().header("Accept-Language", "en")
                .get("/v1/places/ludza/notice" + window)
                .then()
                .body(containsString(first.getYear() + ": the moved working days are not known yet"));
        given().get("/v1/places/ludza/hours?from=2026-06-22&to=2026-06-28")
                .then()
                .body("items.movedWorkingDaysKnown", everyItem(is(true)));
    }

    @Test
    @Clause("H2")
    void dates_to_which_the_sources_of_hours_do_not_reach_are_assumed_and_temporary_hours_hold_as_announced() {
        past("2021-08-11").body("intervals[0].closes", equalTo("18:30")).body("assumed", is(false));
        past("2021-08-11").body("hoursSource", containsString("LETA"));
        past("2021-08-10").body("intervals[0].closes", equalTo("16:30")).body("assumed", is(false));
        past("2021-09-01").body("intervals[0].closes", equalTo("16:30")).body("assumed", is(true));
        past("2021-09-29").body("intervals[0].closes", equalTo("16:30")).body("assumed", is(false));
        past("2018-12-11").body("assumed", is(true));
        past("2018-12-12").body("assumed", is(false));
    }

    private static ValidatableResponse past(String date) {
        return given().get("/v1/places/riga-2/hours?from=" + date + "&to=" + date)
                .then()
                .statusCode(200)
                .rootPath("items[0]");
    }

    private ValidatableResponse board(String place) {
        return given().header("Accept-Language", "en")
                .get("/v1/places/" + place + "/notice?from=" + day(0) + "&to=" + day(6))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> week(String first, @Nullable String last) {
        List<Map<String, Object>> rules = List.of(Map.of("weekdays", List.of("TUESDAY"), "intervals", AFTERNOON));
        return last == null
                ? Map.of("validFrom", first, "rules", rules)
                : Map.of("validFrom", first, "validTo", last, "rules", rules);
    }

    private static void undone(String place, Change change) {
        publish(manager(place), Change.of(undo(manager(place), change))).then().statusCode(200);
    }

    private static void unconfirmed(Matcher<? super Iterable<String>> places) {
        staff(headOffice())
                .get("/v1/place-gaps?missing=HOURS_UNCONFIRMED&limit=500")
                .then()
                .statusCode(200)
                .body("items.place", (Matcher<?>) places);
    }
}
