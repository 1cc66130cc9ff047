package lv.ocma.complaints.incident;

import static lv.ocma.complaints.incident.IncidentGiven.act;
import static lv.ocma.complaints.incident.IncidentGiven.anIncident;
import static lv.ocma.complaints.incident.IncidentGiven.by;
import static lv.ocma.complaints.incident.IncidentGiven.record;
import static lv.ocma.platform.security.StaffRole.AUDITOR;
import static lv.ocma.platform.security.StaffRole.CLERK;
import static lv.ocma.platform.security.StaffRole.CONTACT_CENTRE;
import static lv.ocma.platform.security.StaffRole.SUPERVISOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.retention.Erasures;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class IncidentsApiTest {

    private static final Map<String, String> NOTE = Map.of("note", "Lūdzu nekliegt.");

    @Inject
    Given given;

    @Inject
    Erasures erasures;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private static String id(String incident) {
        return incident.substring(incident.lastIndexOf('/') + 1);
    }

    private List<String> told(String incident, String column) {
        return given.texts("select " + column + " from outbox where aggregateid = ? order by sequence", id(incident));
    }

    @Test
    @Clause("P10")
    void contact_is_not_ended_without_an_earlier_warning() {
        var incident = anIncident(place, List.of());
        act(by(CLERK, place), incident, "/contact-end", NOTE)
                .then()
                .statusCode(409)
                .body("type", endsWith("/incident-without-warning"));
        act(by(CLERK, place), incident, "/warnings", NOTE)
                .then()
                .statusCode(200)
                .body("status", equalTo("WARNED"))
                .body("actions", hasItem("end-contact"));
        act(by(CLERK, place), incident, "/contact-end", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("CONTACT_ENDED"))
                .body("steps.kind", contains("WARNED", "CONTACT_ENDED"));
    }

    @Test
    @Clause("P10")
    void the_database_itself_ends_no_contact_without_a_warning() {
        var incident = UUID.fromString(id(anIncident(place, List.of())));
        var ended = "update incident set status = 'CONTACT_ENDED', contact_ended_at = now() where id = ?";
        var refused = assertThrows(IllegalStateException.class, () -> given.change(ended, incident));
        assertTrue(String.valueOf(refused.getCause()).contains("incident_contact_ended_ck"));
    }

    @Test
    @Clause("P10")
    void the_manager_and_the_police_may_be_called_at_once_and_stay_in_the_record() {
        var incident = anIncident(place, List.of());
        act(by(CLERK, place), incident, "/escalations", Map.of("called", "POLICE"))
                .then()
                .statusCode(200);
        act(by(CLERK, place), incident, "/escalations", Map.of("called", "MANAGER", "note", "Kāpņu telpā."))
                .then()
                .statusCode(200)
                .body("steps.kind", contains("POLICE_CALLED", "MANAGER_CALLED"))
                .body("status", equalTo("RECORDED"));
        act(by(CLERK, place), incident, "/escalations", Map.of("called", "ARMY"))
                .then()
                .statusCode(400);
    }

    @Test
    @Clause("P10")
    void that_there_was_one_leaves_as_an_event_without_what_who_and_on_which_ground() {
        var visit = UUID.randomUUID().toString();
        var employee = given.anEmployee(UUID.randomUUID().toString(), place, null);
        var recorded = record(by(CLERK, place), place, Map.of("visit", visit, "present", List.of(employee)));
        var incident = IncidentGiven.PATH + "/"
                + recorded.then()
                        .statusCode(201)
                        .body("number", startsWith("N-"))
                        .extract()
                        .<String>path("id");
        act(by(CLERK, place), incident, "/warnings", NOTE).then().statusCode(200);
        act(by(CLERK, place), incident, "/contact-end", Map.of()).then().statusCode(200);
        assertEquals(
                List.of("lv.ocma.complaints.incident.recorded", "lv.ocma.complaints.incident.contact-ended"),
                told(incident, "type"));
        for (var payload : told(incident, "payload")) {
            assertEquals(4, payload.split("\":", -1).length - 1, payload);
            assertFalse(payload.contains(employee) || payload.contains("AGGRESSION"), payload);
        }
        assertEquals(List.of(visit, visit), told(incident, "cast(payload as json) ->> 'visit'"));
    }

    @Test
    @Clause("P10")
    void who_recorded_it_and_who_was_there_see_it_and_no_other_clerk_does() {
        var elsewhere = given.aPlace();
        var present = given.anEmployee(TestTokens.subjectOf(CONTACT_CENTRE, elsewhere), elsewhere, null);
        var incident = anIncident(place, List.of(present));
        by(CLERK, place).get(incident).then().statusCode(200).body("account", equalTo(IncidentGiven.ACCOUNT));
        by(CONTACT_CENTRE, elsewhere).get(incident).then().statusCode(200);
        by(CONTACT_CENTRE, place).get(incident).then().statusCode(403).body("type", endsWith("/incident-of-others"));
        by(CLERK, elsewhere).get(incident).then().statusCode(403).body("type", endsWith("/other-division"));
        by(SUPERVISOR, elsewhere).get(incident).then().statusCode(403);
        for (var role : List.of(SUPERVISOR, AUDITOR)) {
            by(role, place).get(incident).then().statusCode(200);
        }
        assertEquals(
                4,
                given.count(
                        "select count(*) from audit_entry where action = 'incident.read' and object_id = ?",
                        id(incident)));
    }

    @Test
    void a_superior_lists_those_of_the_place_and_others_their_own() {
        var elsewhere = given.aPlace();
        var present = given.anEmployee(TestTokens.subjectOf(CONTACT_CENTRE, elsewhere), elsewhere, null);
        var there = id(anIncident(place, List.of(present)));
        var here = id(anIncident(elsewhere, List.of()));
        by(SUPERVISOR, place)
                .queryParam("place", place)
                .get(IncidentGiven.PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(there))
                .body("items[0]", not(hasKey("account")));
        by(CLERK, place)
                .queryParam("place", place)
                .get(IncidentGiven.PATH)
                .then()
                .statusCode(403)
                .body("type", endsWith("/incident-of-others"));
        by(CONTACT_CENTRE, elsewhere).get(IncidentGiven.PATH).then().body("items.id", contains(there));
        by(CLERK, elsewhere).get(IncidentGiven.PATH).then().body("items.id", contains(here));
    }

    @Test
    void lists_go_on_page_by_page_and_each_incident_is_in_one_of_them() {
        var first = id(anIncident(place, List.of()));
        var second = id(anIncident(place, List.of()));
        for (var own : List.of(false, true)) {
            var newest = page(own, null).then().statusCode(200).body("items.id", contains(second));
            page(own, newest.extract().path("next"))
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(first))
                    .body("next", nullValue());
        }
    }

    private Response page(boolean own, @Nullable String cursor) {
        var by = by(own ? CLERK : SUPERVISOR, place).queryParam("limit", 1);
        var asked = own ? by : by.queryParam("place", place);
        return (cursor == null ? asked : asked.queryParam("cursor", cursor)).get(IncidentGiven.PATH);
    }

    @Test
    void what_is_closed_stays_so() {
        var incident = anIncident(place, List.of());
        by(CLERK, place)
                .header("If-Match", "*")
                .body(NOTE)
                .post(incident + "/closure")
                .then()
                .statusCode(403);
        act(by(SUPERVISOR, place), incident, "/closure", NOTE)
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("actions", empty());
        for (var step : List.of("/warnings", "/contact-end", "/closure")) {
            act(by(SUPERVISOR, place), incident, step, NOTE)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/incident-not-open"));
        }
    }

    @Test
    void a_step_on_a_version_that_was_not_seen_is_refused() {
        var incident = anIncident(place, List.of());
        var etag = by(CLERK, place).get(incident).header("ETag");
        act(by(CLERK, place), incident, "/warnings", NOTE).then().statusCode(200);
        by(CLERK, place)
                .header("If-Match", etag)
                .body(NOTE)
                .post(incident + "/warnings")
                .then()
                .statusCode(412);
    }

    @Test
    void an_employee_whom_nobody_knows_was_not_there() {
        record(
                        by(CLERK, place),
                        place,
                        Map.of("present", List.of(UUID.randomUUID().toString())))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-employee"));
    }

    @Test
    @Clause("P5")
    void nothing_written_of_it_stands_clear_and_all_of_it_goes_after_its_time() {
        var employee = given.anEmployee(UUID.randomUUID().toString(), place, null);
        var incident = anIncident(place, List.of(employee));
        act(by(CLERK, place), incident, "/warnings", NOTE).then().statusCode(200);
        var uuid = UUID.fromString(id(incident));
        assertEquals(
                0,
                given.count(
                        "select count(*) from incident i join incident_step s on s.incident = i.id where i.id = ? and (account like '%kliedza%' or note like '%kliegt%')",
                        uuid));
        given.change("update incident set recorded_at = recorded_at - interval '6 years' where id = ?", uuid);
        erasures.run();
        by(SUPERVISOR, place)
                .get(incident)
                .then()
                .statusCode(200)
                .body("account", nullValue())
                .body("present", empty())
                .body("recordedBy", nullValue())
                .body("steps[0].by", nullValue())
                .body("steps[0].note", nullValue())
                .body("ground", equalTo("AGGRESSION"))
                .body("status", equalTo("CLOSED"))
                .body("erasedAt", notNullValue());
    }
}
