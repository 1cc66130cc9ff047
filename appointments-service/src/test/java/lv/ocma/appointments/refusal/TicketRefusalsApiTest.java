package lv.ocma.appointments.refusal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.RefusalApi;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refusals of those who came without a booked time: the same document, by the same rules. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class TicketRefusalsApiTest {

    private static final String GROUND = "INVENTED";

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    private String place;
    private String service;
    private String clerk;

    @BeforeEach
    void aPlaceThatIsOpenNow() {
        place = given.aPlace().counters(3).open(given.today(), "00:00", "23:59").published();
        service = terms.aService()
                .refusedFor(GROUND, null, null)
                .disputedAt(terms.anAuthority(), "P1M")
                .published();
        clerk = TestTokens.clerk(place);
    }

    @Test
    @Clause({"P4", "V4"})
    void a_walk_in_is_refused_in_writing_and_leaves_the_counter_with_the_decision() {
        var serving = served(1);
        var until = terms.afterAHolidayFrom(given.today().plusMonths(1));
        var refused = refuse(serving, wish(1));
        refused.then()
                .statusCode(201)
                .body("ticket", equalTo(id(serving)))
                .body("$", not(hasKey("appointment")))
                .body("copies", empty())
                .body("decision.addressee", equalTo("Anna Paraugs"))
                .body("decision.visit", equalTo("L001"))
                .body("decision.dispute.until", equalTo(until.toString()));

        shown(serving).then().body("status", equalTo("REFUSED")).body("items.outcome", contains("REFUSED"));
        var document =
                Api.as(clerk).accept("application/pdf").get(refused.jsonPath().getString("document.href"));
        document.then().statusCode(200);
        assertTrue(document.asString().startsWith("%PDF"));
        Api.as(clerk)
                .get("/v1/tickets/" + id(serving) + "/refusals")
                .then()
                .statusCode(200)
                .body(
                        "items.decision.number",
                        contains(place + "/" + given.today().getYear() + "/1"));
        assertEquals(1, told(serving));
        assertEquals(
                0,
                given.count(
                        "select count(*) from refusal where decision like '%Paraugs%' and ticket = ?", uuid(serving)));
    }

    @Test
    @Clause("P4")
    void a_copy_goes_where_the_clerk_says_and_the_answer_says_which_are_sent() {
        var serving = served(1);
        var wish = wish(1);
        wish.put("copyTo", Map.of("email", "anna@example.com", "address", "Parauga iela 1-2, Rīga"));
        refuse(serving, wish)
                .then()
                .statusCode(201)
                .body("copies", contains("EMAIL", "POST"))
                .body("decision.address", equalTo("Parauga iela 1-2, Rīga"));

        assertEquals(1, sealed(serving, "is not null"));
        assertEquals(
                0,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and cast(payload as text) like '%example.com%'",
                        id(serving)));
    }

    @Test
    void what_was_left_with_the_ticket_is_never_written_to_unless_the_clerk_names_it() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("services", List.of(Map.of("service", service, "persons", 2)));
        wish.put("contact", Map.of("email", "anna@example.com"));
        Day.takeTicket(clerk, wish).then().statusCode(201);
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        refuse(serving, wish(2)).then().statusCode(201).body("copies", empty());
        assertEquals(1, sealed(serving, "is null"));

        refuse(shown(serving), wish(1)).then().statusCode(201).body("copies", empty());
        shown(serving).then().body("status", equalTo("REFUSED"));
        assertEquals(2, sealed(serving, "is null"));
    }

    @Test
    @Clause("P4")
    void the_token_of_a_ticket_shows_what_was_refused_to_its_first_person_alone() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("services", List.of(Map.of("service", service, "persons", 2)));
        var token = Day.takeTicket(clerk, wish).jsonPath().getString("manageToken");
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        var second = wish(2);
        second.put("copyTo", Map.of("address", "Parauga iela 1-2, Rīga"));
        var ofAnother = "/v1/refusals/"
                + refuse(serving, second).then().statusCode(201).extract().path("decision.id");
        refuse(shown(serving), wish(1)).then().statusCode(201);

        Api.with(token)
                .get("/v1/tickets/" + id(serving) + "/refusals")
                .then()
                .statusCode(200)
                .body("items.decision.refused.person.flatten()", contains(1));
        Api.with(token).get(ofAnother).then().statusCode(404);
        Api.with(token)
                .accept("application/pdf")
                .get(ofAnother + "/document")
                .then()
                .statusCode(404);
        Api.as(clerk).get(ofAnother).then().statusCode(200);
    }

    @Test
    @Clause("P4")
    void without_addressee_reason_facts_ground_or_a_right_address_nothing_is_refused() {
        var serving = served(1);
        refuse(
                        serving,
                        Map.of(
                                "items",
                                List.of(),
                                "reason",
                                " ",
                                "grounds",
                                List.of(),
                                "copyTo",
                                Map.of("email", "nowhere")))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/items", "#/reason", "#/grounds", "#/facts", "#/copyTo/email"));
        var nameless = wish(1);
        nameless.remove("addressee");
        refuse(serving, nameless).then().statusCode(400).body("errors.pointer", hasItem("#/addressee"));
        assertEquals(0, given.count("select count(*) from refusal where ticket = ?", uuid(serving)));
        shown(serving).then().body("status", equalTo("SERVING"));
    }

    @Test
    @Clause("P8")
    void neither_twice_nor_before_it_is_served_nor_by_who_has_a_conflict_of_interest_nor_elsewhere() {
        Day.ticket(clerk, place, service);
        var called = Day.called(clerk, place, 1);
        refuse(called, wish(1)).then().statusCode(409).body("type", endsWith("/problems/refusal-not-serving"));
        var serving = Day.done(clerk, called, "serving");
        refuse(TestTokens.clerk("elsewhere"), serving, wish(1)).then().statusCode(403);
        Day.done(clerk, serving, "conflict-of-interest");
        refuse(serving, wish(1)).then().statusCode(409).body("type", endsWith("/problems/conflict-of-interest"));
    }

    private Map<String, Object> wish(int person) {
        var wish = RefusalApi.wish(service, person, GROUND);
        wish.put("addressee", "Anna Paraugs");
        return wish;
    }

    private Response served(int persons) {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("services", List.of(Map.of("service", service, "persons", persons)));
        Day.takeTicket(clerk, wish).then().statusCode(201);
        return Day.done(clerk, Day.called(clerk, place, 1), "serving");
    }

    private Response shown(Response visit) {
        return Api.as(clerk).get(Day.path(visit));
    }

    private Response refuse(Response visit, Map<String, ?> wish) {
        return refuse(clerk, visit, wish);
    }

    private static Response refuse(String by, Response visit, Map<String, ?> wish) {
        return Api.as(by)
                .header("If-Match", visit.header("ETag"))
                .body(wish)
                .post("/v1/tickets/" + id(visit) + "/refusals");
    }

    private long told(Response visit) {
        return given.count(
                "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.ticket.refused'",
                id(visit));
    }

    /** How often it was told with a contact, or without one. */
    private long sealed(Response visit, String contact) {
        return given.count(
                "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.ticket.refused'"
                        + " and payload::jsonb #>> '{ticket,contact}' " + contact,
                id(visit));
    }

    private static String id(Response visit) {
        return visit.jsonPath().getString("id");
    }

    private static UUID uuid(Response visit) {
        return UUID.fromString(id(visit));
    }
}
