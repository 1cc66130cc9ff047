package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.slots;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ListsApiTest extends AtAnOpenPlace {

    @Test
    @Clause("V2")
    void a_client_finds_what_it_booked_alone_the_newest_first_and_in_pages() {
        var client = "client-" + UUID.randomUUID();
        var token = TestTokens.frontEnd(client);
        var ids = new ArrayList<String>();
        for (var slot : slots(place, service, day)) {
            ids.addFirst(booked(token, slot).id());
        }
        booked(Api.frontEnd(), slot());
        booked(TestTokens.customer(UUID.randomUUID(), Api.ANNA, client), slot());

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(token).queryParam("limit", 3);
            var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/appointments");
            answer.then().statusCode(200).body("items.place", everyItem(is(place)));
            assertFalse(answer.asString().contains("Anna"), "a list of many tells nobody's name");
            seen.addAll(answer.jsonPath().getList("items.id", String.class));
            cursor = answer.jsonPath().getString("next");
        } while (cursor != null);

        assertEquals(List.copyOf(ids), List.copyOf(seen));
        as(TestTokens.frontEnd("another-" + client))
                .get("/v1/appointments")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void the_portal_finds_what_it_booked_for_the_person_whom_it_acts_for() {
        var person = UUID.randomUUID();
        var visit = booked(TestTokens.portalFor(person, Api.ANNA), slot());

        as(TestTokens.portalFor(person, Api.ANNA))
                .get("/v1/appointments")
                .then()
                .body("items.id", contains(visit.id()));
        as(TestTokens.portal())
                .queryParam("limit", 500)
                .get("/v1/appointments")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(visit.id())));
    }

    @Test
    void staff_find_the_visits_of_their_place_by_day_in_order() {
        var times = slots(place, service, day);
        var late = booked(Api.frontEnd(), times.get(2));
        var early = booked(Api.customer(UUID.randomUUID()), times.get(0));
        var clerk = TestTokens.clerk(place);

        var first = ofPlace(clerk, day, day, null, 1);
        first.then()
                .statusCode(200)
                .body("items.id", contains(early.id()))
                .body("items[0].items.service", contains(service));
        ofPlace(clerk, day, day, first.jsonPath().getString("next"), 1).then().body("items.id", contains(late.id()));
        ofPlace(clerk, day.plusDays(1), day.plusDays(2), null, 50).then().body("items", hasSize(0));
        ofPlace(TestTokens.clerk("elsewhere"), day, day, null, 50).then().statusCode(403);
        ofPlace(clerk, day, day.plusDays(1), first.jsonPath().getString("next"), 1)
                .then()
                .statusCode(400)
                .body("errors.code", contains("cursor"));
    }

    @Test
    void days_that_are_missing_turned_around_or_too_many_are_named() {
        var clerk = TestTokens.clerk(place);
        var path = "/v1/places/" + place + "/appointments";

        as(clerk).get(path).then().statusCode(400).body("errors.parameter", contains("from", "to"));
        ofPlace(clerk, day, day.minusDays(1), null, 50)
                .then()
                .statusCode(400)
                .body("errors.code", contains("after-from"));
        ofPlace(clerk, day, day.plusDays(31), null, 50).then().statusCode(400).body("errors.code", contains("window"));
        as(Api.frontEnd()).get(path + "?from=" + day + "&to=" + day).then().statusCode(403);
    }

    private Response ofPlace(String token, LocalDate from, LocalDate to, @Nullable String cursor, int limit) {
        var request = as(token)
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/places/" + place + "/appointments");
    }
}
