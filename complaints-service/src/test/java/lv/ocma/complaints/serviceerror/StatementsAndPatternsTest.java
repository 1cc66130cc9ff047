package lv.ocma.complaints.serviceerror;

import static lv.ocma.complaints.serviceerror.ErrorGiven.act;
import static lv.ocma.complaints.serviceerror.ErrorGiven.anError;
import static lv.ocma.complaints.serviceerror.ErrorGiven.by;
import static lv.ocma.platform.security.StaffRole.CLERK;
import static lv.ocma.platform.security.StaffRole.SUPERVISOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StatementsAndPatternsTest {

    @Inject
    Given given;

    private String place = "";
    private String clerk = "";

    @BeforeEach
    void a_clerk_who_errs() {
        place = given.aPlace();
        clerk = given.anEmployee(TestTokens.subjectOf(CLERK, place), place, null);
    }

    @Test
    @Clause("P9")
    void who_erred_is_heard_once_and_sees_nothing_else_of_it() {
        var error = anError(place, clerk);
        ErrorGiven.state(SUPERVISOR, place, error)
                .then()
                .statusCode(403)
                .body("type", endsWith("/service-error-of-another"));
        ErrorGiven.state(CLERK, place, error)
                .then()
                .statusCode(201)
                .body("text", equalTo("Sajaucu divus pakalpojumus."))
                .body("$", not(hasKey("account")));
        ErrorGiven.state(CLERK, place, error).then().statusCode(409).body("type", endsWith("/statement-closed"));
        by(SUPERVISOR, place).get(error).then().body("statement", equalTo("Sajaucu divus pakalpojumus."));
        assertEquals(
                0,
                given.count(
                        "select count(*) from service_error where place = ? and statement like '%Sajaucu%'", place));
    }

    @Test
    @Clause("P9")
    void an_apology_in_person_hands_the_notice_over_or_has_it_sent_to_the_contact_that_is_known() {
        var apology = Map.of("way", "IN_PERSON", "correction", "Piedodiet.");
        var unknown = ErrorGiven.inHand(place, clerk);
        act(place, unknown, "/apology", apology)
                .then()
                .statusCode(409)
                .body("type", endsWith("/service-error-without-notice"));
        act(
                        place,
                        unknown,
                        "/apology",
                        Map.of("way", "IN_PERSON", "correction", "Piedodiet.", "noticeHandedOver", true))
                .then()
                .statusCode(200)
                .body("notice", equalTo("HANDED_OVER"));
        var id = ErrorGiven.report(place, clerk, Given.someone())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var known = ErrorGiven.PATH + "/" + id;
        act(place, known, "/taking-up", null).then().statusCode(200);
        act(place, known, "/apology", apology).then().statusCode(200).body("notice", equalTo("SENT"));
        assertEquals(
                List.of("lv.ocma.complaints.service-error.reported", "lv.ocma.complaints.service-error.customer-told"),
                given.texts("select type from outbox where aggregateid = ? order by sequence", id));
    }

    private Response patterns(String from, String until) {
        return by(SUPERVISOR, place)
                .queryParam("from", from)
                .queryParam("until", until)
                .queryParam("limit", 1)
                .get(ErrorGiven.PATH + "/patterns");
    }

    @Test
    @Clause("P9")
    void errors_are_counted_by_place_kind_and_month_and_name_nobody() {
        anError(place, clerk);
        anError(place, clerk);
        var other = anError(place, clerk);
        given.change(
                "update service_error set happened_on = date '2026-07-31' where id = ?",
                UUID.fromString(other.substring(other.lastIndexOf('/') + 1)));
        var next = patterns("2026-06", "2026-07")
                .then()
                .statusCode(200)
                .body("items", contains(Map.of("place", place, "kind", "WRONG_FEE", "month", "2026-06", "count", 2)))
                .extract()
                .<String>path("next");
        by(SUPERVISOR, place)
                .queryParam("from", "2026-06")
                .queryParam("until", "2026-07")
                .queryParam("cursor", next)
                .get(ErrorGiven.PATH + "/patterns")
                .then()
                .statusCode(200)
                .body("items.month", contains("2026-07"))
                .body("next", nullValue());
        patterns("2026-08", "2026-08").then().body("items", equalTo(List.of()));
        patterns("2024-01", "2026-01").then().statusCode(400);
        patterns("2026-02", "2026-01").then().statusCode(400);
    }
}
