package lv.ocma.appointments.queue;

import static lv.ocma.appointments.Day.act;
import static lv.ocma.appointments.Day.call;
import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.done;
import static lv.ocma.appointments.Day.item;
import static lv.ocma.appointments.Day.ticket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ConflictsApiTest extends AtAnOpenQueue {

    @Test
    @Clause("P8")
    void a_clerk_with_a_conflict_of_interest_neither_serves_nor_gets_the_visit_again() {
        ticket(clerk, place, service);
        var called = called(clerk, place, 1);
        var back = done(clerk, called, "conflict-of-interest");
        back.then().body("status", equalTo("CHECKED_IN"));

        call(clerk, place, 1).then().statusCode(409).body("type", endsWith("/problems/queue-empty"));
        var colleagues = called(supervisor, place, 1);
        act(clerk, colleagues, "serving")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/conflict-of-interest"));
        done(supervisor, colleagues, "serving");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serving", "no-show", "contact-end"})
    @Clause("P8")
    void who_has_declared_a_conflict_of_interest_ends_nothing_of_a_visit_that_a_colleague_has_called(String action) {
        ticket(clerk, place, service);
        var back = done(clerk, called(clerk, place, 1), "conflict-of-interest");
        done(clerk, back, "warning", Map.of("ground", "AGGRESSION"));
        var colleagues = called(supervisor, place, 1);
        act(clerk, colleagues, action).then().statusCode(409).body("type", endsWith("/problems/conflict-of-interest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completion", "referral"})
    @Clause("P8")
    void who_has_declared_a_conflict_of_interest_ends_no_service_of_it(String action) {
        ticket(clerk, place, service);
        var back = done(clerk, called(clerk, place, 1), "conflict-of-interest");
        back.then().body("status", equalTo("CHECKED_IN"));
        var authority = terms.anAuthority();
        var serving = done(supervisor, called(supervisor, place, 1), "serving");
        act(clerk, serving, item(serving) + "/" + action, Map.of("authority", authority, "reason", "Asylum."))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/conflict-of-interest"));
    }

    @Test
    @Clause("P8")
    void nobody_is_handed_to_who_has_declared_a_conflict_of_interest_or_works_elsewhere() {
        ticket(clerk, place, service);
        var called = called(clerk, place, 1);
        var conflicted = given.anEmployee(called.jsonPath().getString("employee"), "Ilze", "Paraugs");
        done(clerk, called, "conflict-of-interest");
        var colleagues = called(supervisor, place, 1);
        act(supervisor, colleagues, "handover", Map.of("employee", conflicted, "note", "Yours."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("employee-with-conflict"))
                .body("errors.pointer", contains("#/employee"));
        var elsewhere = given.anEmployee(UUID.randomUUID().toString(), "Juris", "Paraugs", "talsi");
        act(supervisor, colleagues, "handover", Map.of("employee", elsewhere, "note", "Yours."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("employee-of-another-place"));
        var here = given.anEmployee(UUID.randomUUID().toString(), "Anna", "Paraugs", place);
        done(supervisor, colleagues, "handover", Map.of("employee", here, "note", "Yours."));
    }

    @Test
    @Clause("P8")
    void who_has_declared_a_conflict_of_interest_enters_nothing_of_it_from_paper() {
        var ticket = ticket(clerk, place, service).jsonPath().getString("id");
        done(clerk, called(clerk, place, 1), "conflict-of-interest");
        fromPaper(clerk, ticket).then().statusCode(409).body("type", endsWith("/problems/conflict-of-interest"));
        fromPaper(supervisor, ticket).then().statusCode(201).body("status", equalTo("SERVED"));
    }

    @Test
    @Clause("P8")
    void who_was_handed_to_a_colleague_with_a_conflict_of_interest_is_called_by_the_others_at_once() {
        ticket(clerk, place, service);
        var called = called(clerk, place, 1);
        var me = given.anEmployee(called.jsonPath().getString("employee"), "Ilze", "Paraugs");
        var handed = done(clerk, called, "handover", Map.of("employee", me, "note", "Mine."));
        call(supervisor, place, 1).then().statusCode(409).body("type", endsWith("/problems/queue-empty"));
        done(clerk, handed, "conflict-of-interest");
        done(supervisor, called(supervisor, place, 1), "serving");
    }

    private Response fromPaper(String by, String ticket) {
        var now = given.clock().instant().atZone(Zones.RIGA).toOffsetDateTime();
        return Api.as(by)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "ticket",
                        ticket,
                        "counter",
                        2,
                        "arrived",
                        now.toString(),
                        "called",
                        now.toString(),
                        "ended",
                        now.toString()))
                .post("/v1/queues/" + place + "/paper-visits");
    }
}
