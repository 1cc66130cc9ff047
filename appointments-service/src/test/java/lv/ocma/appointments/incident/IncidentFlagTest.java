package lv.ocma.appointments.incident;

import static lv.ocma.appointments.Day.act;
import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.done;
import static lv.ocma.appointments.Day.ticket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.contracts.complaints.IncidentContactEnded;
import lv.ocma.contracts.complaints.IncidentRecorded;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class IncidentFlagTest {

    private static final String TOPIC = "ocma.complaints.incident.v1";

    @Inject
    Given given;

    private final UUID incident = UUID.randomUUID();
    private String place = "";
    private String clerk = "";
    private Response visit;
    private UUID id = incident;

    @BeforeEach
    void somebody_is_called() {
        place = given.aPlace().counters(3).open(given.today(), "00:00", "23:59").published();
        clerk = TestTokens.clerk(place);
        ticket(clerk, place, given.aService(15));
        visit = called(clerk, place, 1);
        id = UUID.fromString(visit.jsonPath().getString("id"));
    }

    private void told(String at) {
        given.publish(TOPIC, new IncidentRecorded(incident, "N-2026-000001", at, id));
        Eventually.becomes(1L, () -> given.count("select count(*) from visit_incident where incident = ?", incident));
    }

    @Test
    @Clause("P10")
    void a_visit_with_an_incident_shows_it_to_the_staff_of_the_place() {
        Api.as(clerk).queryParam("place", place).get("/v1/agenda").then().body("visits[0].flags", empty());
        told(place);
        Api.as(clerk).queryParam("place", place).get("/v1/agenda").then().body("visits[0].flags", contains("INCIDENT"));
        Api.as(clerk)
                .get("/v1/queues/" + place + "/visits/" + id)
                .then()
                .statusCode(200)
                .body("incident", equalTo(true));
    }

    @Test
    void an_incident_that_another_place_tells_of_flags_no_visit_here() {
        told("place-" + UUID.randomUUID());
        Api.as(clerk).queryParam("place", place).get("/v1/agenda").then().body("visits[0].flags", empty());
    }

    @Test
    @Clause("P10")
    void a_visit_ends_as_contact_ended_where_the_incident_did_and_a_warning_stands_there() {
        told(place);
        act(clerk, visit, "contact-end").then().statusCode(409).body("type", endsWith("/problems/warning-missing"));
        given.publish(TOPIC, new IncidentContactEnded(incident, "N-2026-000001", place, id));
        Eventually.becomes(
                1L,
                () -> given.count(
                        "select count(*) from visit_incident where incident = ? and contact_ended", incident));
        done(clerk, visit, "contact-end").then().body("status", equalTo("CONTACT_ENDED"));
    }
}
