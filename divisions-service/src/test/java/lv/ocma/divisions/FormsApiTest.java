package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FormsApiTest {

    private static final String MIDSUMMER = "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28";
    private static final String PROBLEM = "application/problem+json";

    @Test
    @Clause({"H2", "H3"})
    void hours_of_a_place_are_a_calendar_with_its_holidays_and_its_moved_saturday() {
        given().accept("text/calendar")
                .header("Accept-Language", "en")
                .get(MIDSUMMER)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=utf-8"))
                .body(startsWith("BEGIN:VCALENDAR\r\n"))
                .body(endsWith("END:VCALENDAR\r\n"))
                .body(containsString("X-WR-CALNAME:Riga 3rd Division\r\n"))
                .body(containsString("BEGIN:VTIMEZONE\r\nTZID:Europe/Riga\r\n"))
                .body(containsString("DTSTART;VALUE=DATE:20260623\r\n"))
                .body(containsString("SUMMARY;LANGUAGE=en:Closed: Midsummer Eve (Līgo)\r\n"))
                .body(containsString("DTSTART;TZID=Europe/Riga:20260625T090000\r\n"))
                .body(containsString("DTEND;TZID=Europe/Riga:20260625T163000\r\n"))
                .body(containsString("DTSTART;TZID=Europe/Riga:20260627T090000\r\n"))
                .body(containsString("STATUS:TENTATIVE\r\n"))
                .body(not(containsString("20260628")));
        given().accept("text/calendar")
                .get(MIDSUMMER)
                .then()
                .body(containsString("SUMMARY;LANGUAGE=lv:Slēgts: Līgo diena\r\n"));
    }

    @Test
    @Clause("H3")
    void a_year_of_the_calendar_is_a_calendar_of_whole_days_that_says_when_moved_days_are_unknown() {
        given().accept("text/calendar")
                .header("Accept-Language", "ru")
                .get("/v1/calendar/2026")
                .then()
                .statusCode(200)
                .body(containsString("UID:calendar-2026-06-23-HOLIDAY@divisions.ocma\r\n"))
                .body(containsString("SUMMARY;LANGUAGE=ru:День Лиго\r\n"))
                .body(not(containsString("X-WR-CALDESC")));
        given().accept("text/calendar")
                .get("/v1/calendar/2027")
                .then()
                .statusCode(200)
                .body(containsString("X-WR-CALDESC:Nav zināmas visas"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "application/json|application/json",
                "text/calendar, application/json|application/json",
                "text/calendar, application/json;q=0.5|text/calendar",
                "text/calendar;q=0.1, image/png|text/calendar",
                "text/csv, text/calendar;q=0.9|text/csv",
                "application/json;q=0, */*|text/calendar",
                "text/csv;charset=utf-8;header=present|text/csv",
                "text/csv;header=present|text/csv",
                "text/calendar; charset=utf-8|text/calendar",
                "application/json; charset=UTF-8|application/json",
                "TEXT/CSV|text/csv",
                "Text/Calendar|text/calendar",
                "application/json,|application/json",
                "text/csv,,image/png|text/csv",
                "text/html, image/gif, *; q=.2, */*; q=.2|application/json",
                "''|application/json"
            })
    void the_form_is_the_one_that_the_caller_likes_best(String accept, String form) {
        given().header("Accept", accept)
                .get(MIDSUMMER)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(form))
                .header("Vary", equalTo("Accept, Accept-Language"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,image/png",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,application/ld+json",
        "/v1/hours?from=2026-06-22&to=2026-06-28,text/calendar",
        "/v1/places/riga-3/notice?from=2026-06-22&to=2026-06-28,application/json",
        "/v1/places,text/calendar",
        "/v1/places/riga-3,text/csv",
        "/v1/services/passport,text/csv",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,text/calendar;q=0",
        "/v1/calendar/2026,application/ld+json"
    })
    void a_form_that_there_is_not_is_a_problem(String path, String accept) {
        given().header("Accept", accept)
                .get(path)
                .then()
                .statusCode(406)
                .contentType(PROBLEM)
                .header("Vary", equalTo("Accept, Accept-Language"))
                .body("type", endsWith("/problems/not-acceptable"))
                .body("offered", not(empty()))
                .body("offered", not(hasItem(accept)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;=",
                "text/csv; q=",
                "text/csv;q=2",
                "text/csv;q=abc",
                "application/ld+json;profile="
            })
    void an_accept_that_nobody_can_read_is_a_malformed_request(String accept) {
        for (var path : List.of(MIDSUMMER, "/v1/places", "/v1/services", "/v1/contact-channels/phone/hours")) {
            given().header("Accept", accept)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("type", endsWith("/problems/malformed-request"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/hours?from=2026-06-22&to=2026-06-28,text/csv",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,text/calendar",
        "/v1/places,text/csv",
        "/v1/services,text/csv",
        "/v1/calendar/2026,text/calendar"
    })
    void who_takes_any_text_gets_the_first_form_that_is_text(String path, String form) {
        given().accept("text/*").get(path).then().statusCode(200).contentType(startsWith(form));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/hours?from=2026-06-22&to=2026-06-28,text/csv",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,text/calendar",
        "/v1/places/riga-3/notice?from=2026-06-22&to=2026-06-28,application/pdf",
        "/v1/services/passport,application/ld+json"
    })
    void each_form_has_a_head_which_is_not_sent_again_either(String path, String form) {
        var etag = given().accept(form).get(path).header("ETag");
        given().accept(form)
                .head(path)
                .then()
                .statusCode(200)
                .contentType(startsWith(form))
                .header("ETag", equalTo(etag))
                .header("Vary", equalTo("Accept, Accept-Language"))
                .body(emptyString());
        given().accept(form).header("If-None-Match", etag).head(path).then().statusCode(304);
    }

    @Test
    void a_problem_is_a_problem_in_whichever_form_the_answer_was_asked_for() {
        given().accept("text/calendar")
                .get("/v1/places/atlantis/hours?from=2026-06-22&to=2026-06-28")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        given().accept("text/calendar")
                .get(MIDSUMMER + "&limit=5")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.parameter", contains("limit"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,text/calendar",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,application/json",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,text/csv",
        "/v1/places/riga-3/notice?from=2026-06-22&to=2026-06-28,text/plain",
        "/v1/places/riga-3/notice?from=2026-06-22&to=2026-06-28,application/pdf",
        "/v1/hours?from=2026-06-22&to=2026-06-28,text/csv",
        "/v1/calendar/2026,text/calendar",
        "/v1/calendar/2026,application/json",
        "/v1/places,application/json",
        "/v1/places,application/ld+json",
        "/v1/places,text/csv",
        "/v1/places/riga-3,application/ld+json",
        "/v1/services,application/ld+json",
        "/v1/services,text/csv",
        "/v1/services/passport,application/ld+json"
    })
    void a_form_that_has_not_changed_is_not_sent_again(String path, String accept) {
        var etag = given().accept(accept)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public"))
                .extract()
                .header("ETag");
        given().accept(accept)
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("Vary", equalTo("Accept, Accept-Language"));
        given().accept(accept)
                .header("If-None-Match", "\"another\"")
                .get(path)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,text/calendar,text/calendar",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,application/json,text/calendar",
        "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28,application/json,text/csv",
        "/v1/calendar/2026,text/calendar,text/calendar",
        "/v1/places/riga-3/notice?from=2026-06-22&to=2026-06-28,text/plain,text/plain",
        "/v1/places/riga-3/notice?from=2026-06-22&to=2026-06-28,application/pdf,text/plain",
        "/v1/places,application/json,application/ld+json",
        "/v1/services,application/ld+json,text/csv"
    })
    void the_tag_of_one_form_or_language_is_not_that_of_another(String path, String form, String other) {
        var etag =
                given().accept(form).get(path).then().statusCode(200).extract().header("ETag");
        given().accept(other)
                .header("Accept-Language", "ru")
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(200);
    }
}
