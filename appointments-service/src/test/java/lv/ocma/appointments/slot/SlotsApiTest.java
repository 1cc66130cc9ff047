package lv.ocma.appointments.slot;

import static lv.ocma.appointments.Api.search;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.starts;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SlotsApiTest {

    @Inject
    Given given;

    @Test
    @Clause({"C1", "V5"})
    void anybody_sees_the_times_inside_reception_hours_without_a_token() {
        var day = given.aDay();
        var place = given.aPlace()
                .open(day, "09:00", "10:00")
                .open(day, "11:00", "11:30")
                .published();
        var service = given.aService(30);
        var nine = day.atTime(9, 0).atZone(Zones.RIGA).toOffsetDateTime();

        search(place, service, day, day)
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.place", everyItem(equalTo(place)))
                .body("items[0].start", equalTo(nine.toString().replace("T09:00+", "T09:00:00+")))
                .body("items[0].end", equalTo(nine.plusMinutes(30).toString().replace(":30+", ":30:00+")))
                .body("next", nullValue());
        assertEquals(List.of("09:00", "09:15", "09:30", "11:00"), starts(place, service, day));
    }

    @Test
    @Clause("R4")
    void several_services_and_persons_need_one_time_that_fits_all() {
        var day = given.aDay();
        var place = given.aPlace().open(day, "09:00", "10:00").published();
        var passport = given.aService(15);
        var card = given.aService(10);

        given().queryParam("place", place)
                .queryParam("service", passport + ":1", card + ":2")
                .queryParam("from", day.toString())
                .queryParam("to", day.toString())
                .get("/v1/slots")
                .then()
                .statusCode(200)
                .body("items", hasSize(2)) // 35 minutes: at 9:00 and 9:15
                .body("items[1].end", startsWith(day + "T09:50"));
    }

    @Test
    void nothing_in_the_past_is_shown() {
        var today = given.today();
        var place = given.aPlace().open(today, "00:00", "23:45").published();
        var service = given.aService(15);
        var before = given.clock().instant();

        var starts = search(place, service, today.minusDays(3), today.plusDays(1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.start", String.class);

        assertTrue(starts.stream()
                .noneMatch(start -> OffsetDateTime.parse(start).toInstant().isBefore(before)));
    }

    @Test
    void nothing_beyond_sixty_days_is_shown() {
        var last = given.today().plusDays(60);
        var place = given.aPlace()
                .open(last, "09:00", "09:15")
                .open(last.plusDays(1), "09:00", "09:15")
                .published();
        var service = given.aService(15);

        search(place, service, given.today(), last.plusDays(10))
                .then()
                .statusCode(200)
                .body("items.start", contains(startsWith(last.toString())));
    }

    @Test
    void pages_together_are_the_whole() {
        var day = given.aDay();
        var place = given.aPlace()
                .open(day, "09:00", "12:00")
                .open(day.plusDays(1), "09:00", "10:00")
                .published();
        var service = given.aService(15);
        var whole = search(place, service, day, day.plusDays(1)).jsonPath().getList("items.slot", String.class);

        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("place", place)
                    .queryParam("service", service)
                    .queryParam("from", day.toString())
                    .queryParam("to", day.plusDays(1).toString())
                    .queryParam("limit", 5);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/slots");
            answer.then().statusCode(200);
            paged.addAll(answer.jsonPath().getList("items.slot", String.class));
            cursor = answer.jsonPath().getString("next");
            assertEquals(cursor != null, answer.header("Link") != null);
        } while (cursor != null);

        assertEquals(16, whole.size());
        assertEquals(whole, paged);
    }

    @Test
    void windows_of_thirty_one_days_and_more_are_answered_and_longer_ones_refused() {
        var place = given.aPlace().published();
        var service = given.aService(15);

        search(place, service, given.today(), given.today().plusDays(31)).then().statusCode(200);
        search(place, service, given.today(), given.today().plusDays(93))
                .then()
                .statusCode(400)
                .body("errors.code", contains("window"))
                .body("errors.parameter", contains("to"));
    }

    @Test
    void an_instant_may_stand_for_a_date_even_with_a_bare_plus() {
        var day = given.aDay();
        var place = given.aPlace().open(day, "09:00", "10:00").published();
        var service = given.aService(15);
        var from = day.atTime(9, 30).atZone(Zones.RIGA).toOffsetDateTime();

        given().urlEncodingEnabled(false)
                .get("/v1/slots?place=" + place + "&service=" + service + "&from=" + from + "&to="
                        + from.plusMinutes(15))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once_and_by_parameter() {
        var online = given.aServiceWithoutVisit();

        given().queryParam("service", "nothing-like-it", online, "passport:0")
                .queryParam("place", "atlantis")
                .queryParam("from", "tomorrow")
                .get("/v1/slots")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.code",
                        hasItems(
                                "unknown-service",
                                "service-not-bookable",
                                "service-format",
                                "unknown-place",
                                "date-or-time-format"))
                .body("errors.detail", hasItem("Parametra 1. vērtība nav neviens pakalpojums."))
                .body("errors.parameter", hasItems("service", "place", "from"));
    }

    @Test
    void what_was_not_asked_for_is_missed_and_what_is_unknown_is_refused() {
        given().get("/v1/slots")
                .then()
                .statusCode(400)
                .body("errors.code", everyItem(equalTo("required")))
                .body("errors.parameter", contains("service"));
        given().queryParam("sevrice", "passport").get("/v1/slots").then().statusCode(400);
        given().queryParam("from", "2101-01-01")
                .queryParam("to", "9999-01-01T00:00:00Z")
                .get("/v1/slots")
                .then()
                .statusCode(400)
                .body("errors.findAll { it.code == 'date-range' }.parameter", hasItems("from", "to"));
        given().queryParam("service", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k")
                .queryParam("place", "atlantis")
                .get("/v1/slots")
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("too-many-services"));
    }

    @Test
    void a_date_picker_gets_the_days_that_have_a_free_time() {
        var month = YearMonth.from(given.today().plusMonths(1));
        var third = month.atDay(3);
        var place = given.aPlace()
                .open(third, "09:00", "10:00")
                .open(month.atDay(5), "09:00", "09:10")
                .published();
        var service = given.aService(15);

        given().queryParam("service", service)
                .queryParam("place", place)
                .queryParam("month", month.toString())
                .get("/v1/slot-days")
                .then()
                .statusCode(200)
                .body("items.date", contains(third.toString())) // on the 5th nothing fits
                .body("items[0].free", equalTo(4))
                .body("items[0].first", startsWith(third + "T09:00"));
        given().queryParam("service", service)
                .queryParam("place", place)
                .queryParam("month", "2026-6")
                .get("/v1/slot-days")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("month"));
    }

    @Test
    @Clause("C1")
    void changed_hours_change_the_times() {
        var day = given.aDay();
        var place = given.aPlace().open(day, "09:00", "10:00");
        var id = place.published();
        var service = given.aService(15);
        assertFalse(slots(id, service, day).isEmpty());

        place.closed(day);

        search(id, service, day, day).then().statusCode(200).body("items", empty());
    }
}
