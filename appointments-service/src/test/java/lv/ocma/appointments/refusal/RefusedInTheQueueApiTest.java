package lv.ocma.appointments.refusal;

import static lv.ocma.appointments.RefusalApi.refuse;
import static lv.ocma.appointments.RefusalApi.wish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refusals of those who came through the queue of the day. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusedInTheQueueApiTest {

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
        place = given.aPlace()
                .counters(3)
                .open(given.today(), "00:00", "23:59")
                .open(given.aDay(), "09:00", "12:00")
                .published();
        service = terms.aService()
                .refusedFor(GROUND, null, null)
                .disputedAt(terms.anAuthority(), "P1M")
                .published();
        clerk = TestTokens.clerk(place);
    }

    @Test
    @Clause("P4")
    void whoever_is_refused_all_services_leaves_the_counter_with_the_decision() {
        var visit = booked(1);
        var serving = served(visit);

        refuse(clerk, visit, wish(service, 1, GROUND)).then().statusCode(201);

        shown(serving).body("status", equalTo("REFUSED")).body("items.outcome", contains("REFUSED"));
        assertEquals("REFUSED", Api.read(clerk, visit).jsonPath().getString("status"));
        Day.called(clerk, place, ticketBehind());
    }

    @Test
    @Clause({"P4", "R4"})
    void what_is_not_refused_is_served_and_a_visit_of_both_ends_as_served() {
        var visit = booked(2);
        var serving = served(visit);

        refuse(clerk, visit, wish(service, 1, GROUND)).then().statusCode(201);
        var left = Api.as(clerk).get(Day.path(serving));
        left.then().body("status", equalTo("SERVING")).body("items.outcome", contains("REFUSED", "OPEN"));
        Day.done(clerk, left, "items/" + left.jsonPath().getString("items[1].id") + "/completion");

        shown(serving).body("status", equalTo("SERVED"));
        assertEquals("SERVED", Api.read(clerk, visit).jsonPath().getString("status"));
    }

    @Test
    @Clause("P4")
    void the_last_that_is_refused_after_another_was_served_ends_the_visit_as_served() {
        var visit = booked(2);
        var serving = served(visit);
        Day.done(clerk, serving, "items/" + serving.jsonPath().getString("items[0].id") + "/completion");

        refuse(clerk, visit, wish(service, 1, GROUND))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/item-ended"));
        refuse(clerk, visit, wish(service, 2, GROUND)).then().statusCode(201);

        shown(serving).body("status", equalTo("SERVED")).body("items.outcome", contains("SERVED", "REFUSED"));
        assertEquals("SERVED", Api.read(clerk, visit).jsonPath().getString("status"));
    }

    @Test
    @Clause("P8")
    void who_has_declared_a_conflict_of_interest_refuses_nothing() {
        var visit = booked(1);
        var serving = served(visit);
        Day.done(clerk, serving, "conflict-of-interest");

        refuse(clerk, visit, wish(service, 1, GROUND))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/conflict-of-interest"));
        assertEquals(0, given.count("select count(*) from refusal where booking = ?", UUID.fromString(visit)));
    }

    private String booked(int persons) {
        var visit = Api.booked(Api.frontEnd(), Api.firstSlot(place, service + ":" + persons, given.aDay()));
        given.startsIn(visit.id(), Duration.ofMinutes(10));
        return visit.id();
    }

    private Response served(String visit) {
        Day.checkIn(clerk, visit, Map.of()).then().statusCode(201);
        return Day.done(clerk, Day.called(clerk, place, 1), "serving");
    }

    /** The counter is free for the next one. */
    private int ticketBehind() {
        Day.ticket(clerk, place, service);
        return 1;
    }

    private io.restassured.response.ValidatableResponse shown(Response serving) {
        return Api.as(clerk).get(Day.path(serving)).then().statusCode(200);
    }
}
