package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WaitingInputApiTest extends AtAFullPlace {

    @Test
    void each_mistake_is_named_by_its_member_and_its_rule_and_nothing_is_stored() {
        refused(Map.of(), "#/items required", "#/when required", "#/contact required");
        refused(with("items", List.of()), "#/items size");
        refused(with("items", Collections.nCopies(11, Map.of("service", service))), "#/items size");
        refused(with("items", List.of(Map.of("persons", 1))), "#/items/0/service required");
        refused(with("items", List.of(Map.of("service", "nothing"))), "#/items/0/service unknown-service-named");
        refused(
                with("items", List.of(Map.of("service", given.aServiceWithoutVisit()))),
                "#/items/0/service no-service-in-person");
        refused(
                with("items", List.of(Map.of("service", service), Map.of("service", service))),
                "#/items/1/service service-twice");
        refused(with("items", List.of(Map.of("service", service, "persons", 0))), "#/items/0/persons too-many-persons");
        refused(with("contact", Map.of("name", "Anna")), "#/contact email-or-phone");
        refused(with("language", "de"), "#/language language");
        refused(with("accessibility", List.of("helicopter")), "#/accessibility/0 one-of");
        refused(with("caller", Map.of("personalCode", Api.ANNA)), "#/caller staff-only");
        refused(
                with("company", Map.of("registrationNumber", "12", "name", "SIA Paraugs")),
                "#/company/registrationNumber registration-number-format");
    }

    @Test
    void where_and_when_are_held_against_what_the_places_offer() {
        refused(when(Map.of()), "#/when/places required", "#/when/from required", "#/when/to required");
        refused(when("places", List.of()), "#/when/places size");
        refused(
                when(
                        "places",
                        IntStream.range(0, 11).mapToObj(n -> "place-" + n).toList()),
                "#/when/places size");
        refused(when("places", List.of(place, place)), "#/when/places/1 place-twice");
        refused(when("places", List.of(place, "nowhere")), "#/when/places/1 unknown-place");
        refused(when("from", given.today().minusDays(1).toString()), "#/when/from wished-day-past");
        refused(when("to", day.minusDays(1).toString()), "#/when/to after-from");
        refused(when("to", given.today().plusDays(61).toString()), "#/when/to wished-day-too-far");
        refused(when("weekdays", List.of("MONDAY", "MONDAY")), "#/when/weekdays/1 weekday-twice");
        refused(when("accessible", List.of("elevator")), "#/when/accessible/0 one-of");
        refused(when("accessible", List.of("wheelchair")), "#/when/places/0 not-accessible-there");
        var window = new HashMap<>(when());
        window.put("earliest", "12:00");
        window.put("latest", "09:00");
        refused(when(window), "#/when/latest after-from");
        known.refuses(service);
        refused(wish(), "#/when/places/0 not-served-there");
    }

    @Test
    @Clause("C1")
    void nobody_waits_for_a_time_at_which_no_place_is_ever_open() {
        refused(when("weekdays", List.of(day.plusDays(3).getDayOfWeek().name())), "#/when never-open-then");
        var evening = new HashMap<>(when());
        evening.put("earliest", "20:00");
        evening.put("latest", "22:00");
        refused(when(evening), "#/when never-open-then");
    }

    @Test
    void what_is_free_is_named_instead_of_waited_for() {
        cancelled(nine);

        join(frontEnd(), wish())
                .then()
                .statusCode(409)
                .body("type", endsWith("times-free"))
                .body("alternatives", hasSize(1))
                .body("alternatives[0].slot", notNullValue());
        assertEquals(0, stored());
        var entry = Booked.of(joinFor(another(), when()));
        assertEquals("WAITING", status(entry));
    }

    /** Of whom there is nothing earlier. */
    private Booked another() {
        return Api.booked(frontEnd(), Api.firstSlot(place, service, day));
    }

    @Test
    void an_earlier_time_of_a_visit_is_not_waited_for_on_days_after_it_nor_twice_nor_by_strangers() {
        joinFor(nine, when(day.plusDays(1), day.plusDays(2)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/when/from"))
                .body("errors.code", contains("wished-day-too-late"));
        assertEquals(0, stored());
        var entry = Booked.of(joinFor(nine, when()));
        joinFor(nine, when()).then().statusCode(409).body("type", endsWith("already-waiting"));
        var stranger = TestTokens.frontEnd("another");
        as(stranger).get("/v1/waiting-list/" + entry.id()).then().statusCode(404);
        as(TestTokens.clerk("elsewhere"))
                .get("/v1/waiting-list/" + entry.id())
                .then()
                .statusCode(403);
        as(TestTokens.clerk(place)).get("/v1/waiting-list/" + entry.id()).then().statusCode(200);
        assertEquals(1, stored());
    }

    @Test
    void a_key_that_is_used_again_joins_once() {
        var key = UUID.randomUUID();
        var body = wish();
        var first = keyed(key, body);
        keyed(key, body)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.jsonPath().getString("id")));
        keyed(key, wish()).then().statusCode(422);
        assertEquals(1, stored());
    }

    private static Response keyed(UUID key, Map<String, ?> body) {
        return as(frontEnd()).header("Idempotency-Key", key).body(body).post("/v1/waiting-list");
    }

    private Map<String, Object> with(String member, Object value) {
        var body = wish();
        body.put(member, value);
        return body;
    }

    private Map<String, Object> when(String member, Object value) {
        var when = when();
        when.put(member, value);
        return when(when);
    }

    private Map<String, Object> when(Map<String, Object> when) {
        return with("when", when);
    }

    /** @param errors pointer and rule of each */
    private void refused(Map<String, ?> body, String... errors) {
        var answer = join(frontEnd(), body);
        answer.then().statusCode(400);
        var found = new ArrayList<String>();
        var pointers = answer.jsonPath().getList("errors.pointer", String.class);
        var codes = answer.jsonPath().getList("errors.code", String.class);
        for (int i = 0; i < pointers.size(); i++) {
            found.add(pointers.get(i) + " " + codes.get(i));
        }
        assertThat(found, containsInAnyOrder(errors));
        assertEquals(0, stored());
    }

    private long stored() {
        return given.count("select count(*) from wish where places @> array[cast(? as text)]", place);
    }
}
