package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Who answers for whom, when it is too late, and how waiting ends. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WaitingAnswersApiTest extends AtAFullPlace {

    @Inject
    Wishes wishes;

    @Inject
    WishLinks links;

    @Test
    @Clause("V2")
    void an_employee_who_accepts_for_somebody_does_not_get_the_token_of_their_visit() {
        var entry = joined(wish());
        cancelled(nine);

        var accepted = answer(as(TestTokens.clerk(place)), entry, "acceptance");

        accepted.then()
                .statusCode(200)
                .body("endedBecause", equalTo("ACCEPTED"))
                .body("manageToken", nullValue());
        var visit = UUID.fromString(accepted.jsonPath().getString("appointment"));
        assertEquals(
                1, given.count("select count(*) from booking where manage_token_hash is not null and id = ?", visit));
    }

    @Test
    @Clause("C8")
    void what_is_needed_to_receive_somebody_is_that_of_the_visit_which_they_waited_for() {
        var wanted = wish();
        wanted.put("accessibility", List.of("lift"));
        wanted.put("interpreter", true);
        var entry = joined(wanted);
        cancelled(nine);

        var accepted = answer(entry, "acceptance");

        accepted.then().statusCode(200).body("accessibility", contains("lift"));
        Api.read(TestTokens.clerk(place), accepted.jsonPath().getString("appointment"))
                .then()
                .body("accessibility", contains("lift"))
                .body("interpreter", equalTo(true));
    }

    @Test
    @Clause("R2")
    void whom_an_employee_has_put_on_the_list_answers_by_the_link_of_the_message() {
        var answer = join(TestTokens.clerk(place), wish());
        answer.then().statusCode(201).body("manageToken", nullValue());
        var entry = Booked.of(answer);
        // As if the office had told of a page on which it shows visits.
        given.change("update wish set client = 'front-end' where id = ?", UUID.fromString(entry.id()));
        cancelled(nine);
        var link = links.of(wishes.findByIdOptional(UUID.fromString(entry.id())).orElseThrow())
                .orElseThrow();

        var accepted = answer(with(link.substring(link.indexOf("&token=") + 7)), entry, "acceptance");

        accepted.then().statusCode(200).body("manageToken", notNullValue());
        with(accepted.jsonPath().getString("manageToken"))
                .get("/v1/appointments/" + accepted.jsonPath().getString("appointment"))
                .then()
                .statusCode(200);
    }

    @Test
    void who_answers_too_late_is_told_so_whatever_version_they_have_seen() {
        var entry = joined(wish());
        cancelled(nine);
        var seen = read(entry).header("ETag");
        deadlinePasses(entry);
        job.move();

        for (var action : List.of("acceptance", "rejection")) {
            as(frontEnd())
                    .header("If-Match", seen)
                    .post("/v1/waiting-list/" + entry.id() + "/" + action)
                    .then()
                    .statusCode(410)
                    .body("type", endsWith("offer-ended"));
        }
    }

    @Test
    void a_visit_that_an_older_instance_has_cancelled_ends_the_wait_as_cancelled() {
        var entry = Booked.of(joinFor(quarter, when()));
        given.change(
                "update booking set status = 'CANCELLED', cancelled_at = now(), cancellation_reason = 'ILLNESS' where id = ?",
                UUID.fromString(quarter.id()));

        job.move();

        read(entry).then().body("endedBecause", equalTo("VISIT_CANCELLED"));
    }

    @Test
    @Clause("V2")
    void staff_of_a_place_are_not_told_of_visits_at_others() {
        var other = given.aPlace().open(day.plusDays(5), "09:00", "09:15").published();
        var when = when();
        when.put("places", List.of(place, other));
        var entry = Booked.of(joinFor(quarter, when));

        for (var visit : Map.of(place, quarter.id(), other, "").entrySet()) {
            as(TestTokens.clerk(visit.getKey()))
                    .queryParam("place", visit.getKey())
                    .get("/v1/waiting-list")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(entry.id()))
                    .body("items[0].appointment", visit.getValue().isEmpty() ? nullValue() : equalTo(visit.getValue()));
        }
    }

    @Test
    void nobody_waits_twice_for_the_very_same() {
        var person = Api.customer(UUID.randomUUID());
        join(person, wish()).then().statusCode(201);
        join(person, wish()).then().statusCode(409).body("type", endsWith("/problems/already-waiting"));
        join(person, wish(service, 2, when())).then().statusCode(201);

        var ofACompany = wish();
        ofACompany.put("company", Map.of("registrationNumber", "40000000002", "name", "SIA Paraugs"));
        join(person, ofACompany).then().statusCode(201);
        join(person, ofACompany).then().statusCode(409).body("type", endsWith("/problems/already-waiting"));
    }

    @Test
    void a_visit_for_which_one_waits_takes_nothing_from_the_limit_of_those_without_one() {
        var person = Api.customer(UUID.randomUUID());
        cancelled(nine);
        var own = Api.booked(person, Api.firstSlot(place, service, day));
        as(person)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("when", when()))
                .post("/v1/appointments/" + own.id() + "/waiting-list")
                .then()
                .statusCode(201);

        for (int number = 1; number <= 3; number++) {
            join(person, wish(service, number, when())).then().statusCode(201);
        }
        join(person, wish(service, 4, when())).then().statusCode(409).body("type", endsWith("too-many-waits"));
    }
}
