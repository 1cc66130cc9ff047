package lv.ocma.notifications.message;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff look for messages of their places. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class MessageSearchTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    UnhashedMessages unhashed;

    @Inject
    Clock clock;

    private String division;
    private String branch;
    private String service;
    private Given.VisitGiven visit;

    @BeforeEach
    void a_visit_at_a_branch_that_was_booked_and_cancelled() {
        mail.comesBack();
        division = given.aPlace();
        branch = given.aBranchOf(division);
        service = given.aService();
        visit = given.aVisit(branch, service);
        visit.booked();
        visit.cancelled();
        Eventually.becomes(List.of("ACCEPTED", "ACCEPTED"), visit::statuses);
    }

    private static RequestSpecification clerkOf(String place) {
        return RestAssured.given().auth().oauth2(TestTokens.clerk(place)).contentType(ContentType.JSON);
    }

    private ValidatableResponse found(Map<String, ?> parameters) {
        return clerkOf(division)
                .queryParam("place", branch)
                .queryParams(parameters)
                .get("/v1/messages")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse lookedUp(String place, String address) {
        return clerkOf(place)
                .body(Map.of("address", address))
                .post("/v1/messages/lookup")
                .then()
                .statusCode(200);
    }

    @Test
    void staff_find_the_messages_of_their_places_newest_first() {
        found(Map.of()).body("items.kind", contains("VISIT_CANCELLED", "VISIT_BOOKED"));
        found(Map.of("kind", "VISIT_BOOKED", "status", "ACCEPTED", "channel", "EMAIL", "about", visit.id()))
                .body("items.kind", contains("VISIT_BOOKED"));
        found(Map.of("status", "FAILED")).body("items", empty());
        found(Map.of("channel", "SMS")).body("items", empty());
        found(Map.of("about", UUID.randomUUID())).body("items", empty());
        found(Map.of("to", "2020-01-31")).body("items", empty());
        given.change("update message set created_at = '2020-01-01T12:00:00+02:00' where about = ?", visit.id());
        found(Map.of("to", "2020-01-31")).body("items", hasSize(2));
        found(Map.of("from", "2020-01-02", "to", "2020-01-31")).body("items", empty());
        found(Map.of()).body("items", empty());
    }

    @Test
    void they_come_in_pages_of_which_each_belongs_to_its_question() {
        var first = found(Map.of("limit", 1)).body("items.kind", contains("VISIT_CANCELLED"));
        var cursor = first.extract().<String>path("next");
        found(Map.of("limit", 1, "cursor", cursor))
                .body("items.kind", contains("VISIT_BOOKED"))
                .body("next", nullValue());
        clerkOf(division)
                .queryParams(Map.of("place", branch, "status", "FAILED", "cursor", cursor))
                .get("/v1/messages")
                .then()
                .statusCode(400);
    }

    @Test
    void the_pages_of_a_search_go_on_over_midnight_with_the_days_of_the_first_page() {
        var yesterday = Zones.today(clock).minusDays(1);
        var evening =
                yesterday.plusDays(1).atStartOfDay(Zones.RIGA).minusSeconds(1).toInstant();
        var morning = yesterday
                .minusDays(MessageFilter.MOST_DAYS - 1L)
                .atStartOfDay(Zones.RIGA)
                .toInstant();
        written("VISIT_CANCELLED", evening);
        written("VISIT_BOOKED", morning);
        var asked = MessageFilter.of(null, null, null, null, null, null, yesterday);
        var last = given.texts(
                "select cast(id as text) from message where about = ? and kind = 'VISIT_CANCELLED'", visit.id());
        var ofYesterday = ListCursor.of("listMessages", branch, asked.asked())
                .encode(evening.toString(), last.getFirst(), yesterday.toString());

        found(Map.of("limit", 1, "cursor", ofYesterday)).body("items.kind", contains("VISIT_BOOKED"));
        found(Map.of()).body("items.kind", contains("VISIT_CANCELLED"));
    }

    private void written(String kind, Instant at) {
        given.change(
                "update message set created_at = cast(? as timestamptz) where about = ? and kind = ?",
                at.toString(),
                visit.id(),
                kind);
    }

    @Test
    @Clause("V2")
    void staff_of_another_place_find_nothing_and_each_look_is_recorded() {
        clerkOf("talsi")
                .queryParam("place", branch)
                .get("/v1/messages")
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"));
        found(Map.of());
        assertEquals(
                List.of("messages.search"),
                given.texts("select action from audit_entry where object_type = 'place' and object_id = ?", branch));
    }

    @Test
    void what_would_search_for_long_is_refused() {
        var clerk = clerkOf(division);
        clerk.queryParams(Map.of("place", branch, "from", "2026-01-01", "to", "2026-02-01"))
                .get("/v1/messages")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("message-days"));
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.clerk(division, "elsewhere"))
                .queryParam("status", "FAILED")
                .get("/v1/messages")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("place"));
    }

    @Test
    @Clause("V2")
    void by_an_address_staff_find_the_messages_of_the_places_where_they_work() {
        var elsewhere = given.aVisit(given.aPlace(), service).with(new Contact("Anna Paraugs", visit.address(), null));
        elsewhere.booked();
        Eventually.becomes("ACCEPTED", elsewhere::status);

        lookedUp(division, " " + visit.address().toUpperCase(Locale.ROOT))
                .body("items.kind", contains("VISIT_CANCELLED", "VISIT_BOOKED"))
                .body(not(containsString(visit.address())));
        lookedUp(branch, visit.address()).body("items", hasSize(2));
        lookedUp("talsi", visit.address()).body("items", empty());
        var page = clerkOf(division)
                .body(Map.of("address", visit.address(), "limit", 1))
                .post("/v1/messages/lookup");
        clerkOf(division)
                .body(Map.of("address", visit.address(), "limit", 1, "cursor", page.path("next")))
                .post("/v1/messages/lookup")
                .then()
                .body("items.kind", contains("VISIT_BOOKED"));
        assertEquals(
                List.of(),
                given.texts("select action from audit_entry where object_id = ?", visit.address()),
                "the address itself is not recorded");
    }

    @Test
    void a_lookup_needs_an_address() {
        clerkOf(division)
                .body(Map.of())
                .post("/v1/messages/lookup")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/address"));
    }

    @Test
    void messages_of_an_older_release_are_found_once_their_hashes_are_made() {
        var before = given.texts("select recipient_hash || content_hash from message where about = ?", visit.id());
        given.change("update message set recipient_hash = null, content_hash = null where about = ?", visit.id());
        lookedUp(division, visit.address()).body("items", empty());
        var version = given.texts("select version from message where about = ? order by id", visit.id());

        unhashed.run();
        lookedUp(division, visit.address()).body("items", hasSize(2));
        assertEquals(
                before, given.texts("select recipient_hash || content_hash from message where about = ?", visit.id()));
        assertEquals(
                version,
                given.texts("select version from message where about = ? order by id", visit.id()),
                "what is on loan stays so");
    }
}
