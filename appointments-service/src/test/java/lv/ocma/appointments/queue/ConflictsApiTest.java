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
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
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
        var serving = done(supervisor, called(supervisor, place, 1), "serving");
        act(clerk, serving, item(serving) + "/" + action, Map.of("authority", "border", "reason", "Asylum."))
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
}
