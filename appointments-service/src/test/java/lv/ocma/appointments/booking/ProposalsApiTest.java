package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ProposalsApiTest {

    @Inject
    Given given;

    @Inject
    ProposalJob job;

    private LocalDate day;
    private LocalDate next;
    private Given.PlaceGiven known;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceThatIsOpenOnTwoDays() {
        day = given.aDay();
        next = day.plusDays(1);
        known = given.aPlace().open(day, "09:00", "10:00").open(next, "09:00", "10:00");
        place = known.published();
        service = given.aService(15);
    }

    @Test
    @Clause({"C1", "H3"})
    void a_visit_of_a_day_that_is_closed_gets_the_nearest_free_time_and_its_customer_accepts_in_one_call() {
        var visit = booked(frontEnd(), slot(0));
        closesThatDay(visit);

        job.propose();

        var seen = read(frontEnd(), visit.id());
        seen.then()
                .body("proposal.start", startsWith(next + "T09:00"))
                .body("proposal.end", startsWith(next + "T09:15"))
                .body("proposal.answerBy", notNullValue())
                .body("actions", hasItem("proposal-acceptance"));
        affected()
                .then()
                .body("items.id", contains(visit.id()))
                .body("items[0].cause", equalTo("HOURS"))
                .body("items[0].since", notNullValue())
                .body("items[0].proposal.start", startsWith(next + "T09:00"));
        assertEquals(1, told(visit).size());
        assertTrue(told(visit).getFirst().contains("\"cause\":\"HOURS\""), told(visit)::toString);

        accept(visit, seen.header("ETag"))
                .then()
                .statusCode(200)
                .body("start", startsWith(next + "T09:00"))
                .body("outsideHours", equalTo(false))
                .body("proposal", nullValue());
        affected().then().body("items", hasSize(0));
    }

    @Test
    @Clause({"C1", "H3"})
    void two_visits_are_not_proposed_one_time() {
        var one = booked(frontEnd(), slot(0));
        var other = booked(frontEnd(), slot(0));
        closesThatDay(one);
        closed(other);

        job.propose();

        assertNotEquals(
                read(frontEnd(), one.id()).jsonPath().getString("proposal.start"),
                read(frontEnd(), other.id()).jsonPath().getString("proposal.start"));
        affected().then().body("items", hasSize(2));
        as(TestTokens.clerk(place))
                .get("/v1/affected-appointments?limit=1&place=" + place)
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
    }

    @Test
    @Clause({"C1", "H3"})
    void a_proposed_time_keeps_the_rules_of_the_channel_of_the_visit_and_whoever_is_asked_for_it_may_accept_it() {
        var last = day.plusDays(3);
        known.open(last, "09:00", "10:00").published();
        var visit = booked(frontEnd(), slot(0));
        rules("FRONT_END", 12);
        closesThatDay(visit);

        job.propose();
        read(frontEnd(), visit.id()).then().body("proposal.start", startsWith(last + "T09:00"));

        rules("FRONT_END", 14); // As if some of the notice had passed since.
        accept(visit, "*").then().statusCode(200).body("start", startsWith(last + "T09:00"));
    }

    private void rules(String channel, int noticeDays) {
        as(TestTokens.staff(StaffRole.DIVISION_MANAGER, place))
                .header("If-Match", "*")
                .body(Map.of(
                        "bufferMinutes",
                        0,
                        "channels",
                        List.of(Map.of("channel", channel, "shortestNoticeMinutes", noticeDays * 24 * 60))))
                .put("/v1/booking-rules/" + place)
                .then()
                .statusCode(200);
    }

    @Test
    void who_does_not_answer_in_time_gets_another_proposal() {
        var visit = booked(frontEnd(), slot(0));
        closesThatDay(visit);
        job.propose();
        given.change(
                "update booking set proposed_until = now(), proposal_due_at = now() where id = ?",
                UUID.fromString(visit.id()));

        job.propose();

        assertEquals(2, told(visit).size());
        accept(visit, "*").then().statusCode(200);
    }

    @Test
    void a_proposal_of_the_release_before_that_somebody_else_has_taken_is_refused_with_what_is_free() {
        var visit = booked(frontEnd(), slot(0));
        closesThatDay(visit);
        job.propose();
        given.change("delete from claim where proposed_to = ?", UUID.fromString(visit.id())); // It held nothing.
        booked(frontEnd(), Api.firstSlot(place, service, next));

        accept(visit, "*")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/slot-taken"))
                .body("alternatives.start", hasItem(startsWith(next + "T09:15")));
        read(frontEnd(), visit.id()).then().body("start", startsWith(day + "T09:00"));
    }

    @Test
    void choosing_another_time_or_cancelling_is_an_answer_too() {
        var moved = booked(frontEnd(), slot(0));
        var cancelled = booked(frontEnd(), slot(0));
        closesThatDay(moved);
        closed(cancelled);
        job.propose();

        Api.reschedule(
                        as(frontEnd()),
                        new Booked(moved.id(), "*", ""),
                        Api.slots(place, service, next).getLast())
                .then()
                .statusCode(200)
                .body("proposal", nullValue());
        Api.cancel(as(frontEnd()), new Booked(cancelled.id(), "*", "")).then().statusCode(200);

        affected().then().body("items", hasSize(0));
    }

    @Test
    void a_visit_that_is_inside_the_hours_again_needs_no_other_time() {
        var visit = booked(frontEnd(), slot(0));
        closesThatDay(visit);
        job.propose();
        given.change("delete from booking_reminder where booking = ?", UUID.fromString(visit.id())); // fallen due since
        known.opensInstead(day, "09:00", "12:00");
        Eventually.becomes(false, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));

        read(frontEnd(), visit.id()).then().body("proposal", nullValue());
        assertEquals(
                2,
                given.count("select count(*) from booking_reminder where booking = ?", UUID.fromString(visit.id())),
                "reminders are planned again");
        accept(visit, "*").then().statusCode(409).body("type", endsWith("/problems/no-proposal"));
        affected().then().body("items", hasSize(0));
    }

    @Test
    @Clause({"C1", "H3"})
    void where_nothing_is_free_the_customer_is_told_once_and_it_is_looked_for_again_later() {
        known = given.aPlace().open(day, "09:00", "10:00");
        place = known.published();
        var visit = booked(frontEnd(), slot(0));
        closesThatDay(visit);

        job.propose();

        affected().then().body("items.id", contains(visit.id())).body("items[0].proposal", nullValue());
        assertEquals(
                1,
                given.count(
                        "select count(*) from booking where id = ? and proposal_due_at > now()",
                        UUID.fromString(visit.id())));
        assertEquals(List.of(), told(visit));
        assertEquals(1, displaced(visit));

        given.change("update booking set proposal_due_at = now() where id = ?", UUID.fromString(visit.id()));
        job.propose();

        assertEquals(1, displaced(visit));
    }

    private long displaced(Booked visit) {
        return given.count(
                "select count(*) from outbox where type = 'lv.ocma.appointments.booking.displaced' and aggregateid = ?",
                visit.id());
    }

    private String slot(int which) {
        return Api.slots(place, service, day).get(which);
    }

    private void closesThatDay(Booked visit) {
        known.closed(day);
        closed(visit);
    }

    private static void closed(Booked visit) {
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
    }

    private Response affected() {
        return as(TestTokens.clerk(place)).get("/v1/affected-appointments?place=" + place);
    }

    private static Response accept(Booked visit, String etag) {
        return as(frontEnd()).header("If-Match", etag).post("/v1/appointments/" + visit.id() + "/proposal-acceptance");
    }

    private List<String> told(Booked visit) {
        return given.texts(
                "select payload from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.time-proposed'",
                visit.id());
    }
}
