package lv.ocma.complaints.visit;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.DirectoryGiven;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.retention.Erasures;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OpenedFromVisitsTest {

    private static final Map<String, Object> SAID =
            Map.of("kind", "COMPLAINT", "subject", "Gaidīšana rindā", "text", "Gaidīju divas stundas.");
    private static final Map<String, Object> ERRED =
            Map.of("kind", "WRONG_FEE", "account", "Nosaukta nepareiza valsts nodeva.");
    private static final Map<String, Object> HAPPENED =
            Map.of("ground", "AGGRESSION", "account", "Apmeklētājs kliedza un sita pa leti.");

    @Inject
    Given told;

    @Inject
    DirectoryGiven directory;

    @Inject
    VisitGiven visits;

    @Inject
    Erasures erasures;

    private String place = "";
    private String service = "";
    private String subject = "";
    private String employee = "";

    @BeforeEach
    void a_place_where_somebody_serves() {
        place = told.aPlace();
        service = directory.aService();
        subject = UUID.randomUUID().toString();
        employee = told.anEmployee(subject, place, null);
    }

    private static Response post(String at, String path, Map<String, ?> what, UUID visit, Map<String, ?> more) {
        var body = new HashMap<String, Object>(what);
        body.put("visit", visit);
        body.putAll(more);
        return clerk(at).header("Idempotency-Key", UUID.randomUUID()).body(body).post(path);
    }

    private static RequestSpecification clerk(String at) {
        return CaseGiven.by(TestTokens.staff(StaffRole.CLERK, at));
    }

    private Response say(UUID visit, Map<String, ?> more) {
        return post(place, "/v1/spoken-submissions", SAID, visit, more);
    }

    private Response report(UUID visit, Map<String, ?> more) {
        return post(place, "/v1/service-errors", ERRED, visit, more);
    }

    private Response record(UUID visit, Map<String, ?> more) {
        return post(place, "/v1/incidents", HAPPENED, visit, more);
    }

    @Test
    @Clause("P6")
    void what_is_said_at_a_visit_is_written_down_with_what_is_known_of_it() {
        var visit = visits.served(place, service, subject);
        say(visit, Map.of())
                .then()
                .statusCode(201)
                .body("place", equalTo(place))
                .body("language", equalTo("ru"))
                .body("contact.name", equalTo("Anna Paraugs"))
                .body("contact.email", equalTo("anna.paraugs@example.com"))
                .body("contact.phone", equalTo("+37120000001"))
                .body("service", equalTo(service))
                .body("employee", equalTo(employee))
                .body("visit", equalTo(visit.toString()));
        assertEquals(
                1,
                told.count(
                        "select count(*) from audit_entry where action = 'visit.take-over' and object_id = ?",
                        visit.toString()));
    }

    @Test
    @Clause("P6")
    void a_proposal_names_nobody_as_whom_it_concerns_and_a_visit_that_goes_on_has_nobody_yet() {
        say(visits.served(place, service, subject), Map.of("kind", "PROPOSAL"))
                .then()
                .statusCode(201)
                .body("employee", nullValue());
        say(visits.checkedIn(place, service), Map.of()).then().statusCode(201).body("employee", nullValue());
    }

    @Test
    @Clause({"P6", "P9", "P10"})
    void of_who_came_without_a_booked_time_all_is_known_but_a_contact_that_nobody_left() {
        var reached = visits.ticketEnded(place, service, subject, "SERVED", VisitGiven.ANNA);
        report(reached, Map.of())
                .then()
                .statusCode(201)
                .body("employee", equalTo(employee))
                .body("contactKnown", equalTo(true));
        var nobody = visits.ticketEnded(place, service, subject, "CONTACT_ENDED", null);
        record(nobody, Map.of()).then().statusCode(201).body("present", equalTo(List.of(employee)));
        report(nobody, Map.of()).then().statusCode(201).body("contactKnown", equalTo(false));
        say(nobody, Map.of()).then().statusCode(400).body("errors.pointer", equalTo(List.of("#/contact")));
    }

    @Test
    void a_visit_whose_end_was_a_mistake_was_served_by_nobody_yet() {
        var visit = visits.served(place, service, subject);
        visits.reopened(visit, place, service);
        report(visit, Map.of()).then().statusCode(400).body("errors.pointer", equalTo(List.of("#/employee")));
    }

    @Test
    @Clause("P6")
    void who_speaks_at_the_visit_of_another_person_is_named_themselves_and_nothing_of_that_person_is_mixed_in() {
        say(
                        visits.served(place, service, subject),
                        Map.of("contact", Map.of("name", "Jānis Izdomāts", "phone", "+37120000002"), "language", "lv"))
                .then()
                .statusCode(201)
                .body("contact.name", equalTo("Jānis Izdomāts"))
                .body("contact.phone", equalTo("+37120000002"))
                .body("contact.email", nullValue())
                .body("language", equalTo("lv"))
                .body("place", equalTo(place));
    }

    @Test
    @Clause("P9")
    void an_error_in_a_visit_is_of_who_served_it_and_on_its_day() {
        report(visits.served(place, service, subject), Map.of())
                .then()
                .statusCode(201)
                .body("employee", equalTo(employee))
                .body("place", equalTo(place))
                .body("happenedOn", equalTo(CaseGiven.today()))
                .body("contactKnown", equalTo(true));
    }

    @Test
    @Clause("P9")
    void what_is_said_of_an_error_overrides_the_visit_and_of_one_that_goes_on_who_erred_is_said() {
        var other = told.anEmployee(UUID.randomUUID().toString(), place, null);
        report(visits.served(place, service, subject), Map.of("employee", other, "happenedOn", "2026-06-01"))
                .then()
                .statusCode(201)
                .body("employee", equalTo(other))
                .body("happenedOn", equalTo("2026-06-01"));
        var visit = visits.checkedIn(place, service);
        report(visit, Map.of()).then().statusCode(400).body("errors.pointer", equalTo(List.of("#/employee")));
        report(visit, Map.of("employee", other)).then().statusCode(201).body("employee", equalTo(other));
    }

    @Test
    @Clause("P10")
    void an_incident_at_a_visit_is_where_and_when_that_ended_with_who_ended_it() {
        var incident = record(visits.contactEnded(place, service, subject), Map.of());
        incident.then().statusCode(201).body("place", equalTo(place)).body("present", equalTo(List.of(employee)));
        var happened = OffsetDateTime.parse(incident.<String>path("happened"));
        var since = Duration.between(happened, visits.ago(Duration.ZERO)).toMinutes();
        assertTrue(since >= 9 && since <= 11, happened::toString);
        record(visits.checkedIn(place, service), Map.of("present", List.of()))
                .then()
                .statusCode(201)
                .body("happened", startsWith(CaseGiven.today()))
                .body("present", equalTo(List.of()));
    }

    @Test
    void a_visit_that_nobody_told_of_says_nothing_and_may_be_named_all_the_same() {
        var unknown = UUID.randomUUID();
        say(unknown, Map.of("place", place))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/visit", "#/language", "#/contact"))
                .body("errors.code", containsInAnyOrder("unknown-visit", "required", "required"));
        record(unknown, Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/visit", "#/place", "#/happened", "#/present"));
        report(unknown, Map.of())
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/visit", "#/employee", "#/place", "#/happenedOn", "#/language"));
        say(
                        unknown,
                        Map.of(
                                "place",
                                place,
                                "language",
                                "lv",
                                "contact",
                                Map.of("name", "Jānis Izdomāts", "phone", "+37120000002")))
                .then()
                .statusCode(201)
                .body("visit", equalTo(unknown.toString()));
    }

    @Test
    void without_a_visit_all_that_is_needed_is_asked_for() {
        clerk(place)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(HAPPENED)
                .post("/v1/incidents")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/place", "#/happened", "#/present"));
    }

    @Test
    @Clause("P5")
    void staff_of_another_place_learn_nothing_of_a_visit() {
        var visit = visits.served(place, service, subject);
        var other = told.aPlace();
        for (var path : List.of("/v1/spoken-submissions", "/v1/service-errors", "/v1/incidents")) {
            var what = path.endsWith("errors") ? ERRED : path.endsWith("incidents") ? HAPPENED : SAID;
            post(other, path, what, visit, Map.of("place", other))
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/other-division"));
        }
        var whole = Map.of("employee", employee, "place", place, "happenedOn", "2026-06-01", "language", "lv");
        post(other, "/v1/service-errors", ERRED, visit, whole)
                .then()
                .statusCode(201)
                .body("contactKnown", equalTo(false));
    }

    @Test
    @Clause("P5")
    void a_visit_is_known_for_three_months_and_whose_it_was_never_stands_clear() {
        var visit = visits.served(place, service, subject);
        var kept = visits.served(place, service, subject);
        assertEquals(
                0,
                told.count("select count(*) from visit v where id = ? and to_jsonb(v)::text ~* 'anna|2000000'", visit));
        told.change("update visit set came_at = came_at - interval '92 days' where id = ?", visit);
        erasures.run();
        assertEquals(0, told.count("select count(*) from visit where id = ?", visit));
        assertEquals(1, told.count("select count(*) from visit where id = ?", kept));
    }
}
