package lv.ocma.appointments.queue;

import static lv.ocma.appointments.Day.act;
import static lv.ocma.appointments.Day.call;
import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.done;
import static lv.ocma.appointments.Day.item;
import static lv.ocma.appointments.Day.ticket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class QueueApiTest extends AtAnOpenQueue {

    @Test
    @Clause({"R4", "C6", "P11"})
    void a_booked_visit_goes_from_check_in_to_its_end_and_names_its_employee() {
        var visit = bookedIn(Duration.ofMinutes(10));
        var checkedIn = Day.checkIn(clerk, visit.id(), Map.of("identityDocumentSeen", true));
        checkedIn
                .then()
                .statusCode(201)
                .body("number", equalTo("B001"))
                .body("status", equalTo("CHECKED_IN"))
                .body("appointment", equalTo(visit.id()))
                .body("waiting.ahead", equalTo(0));
        status(visit, "CHECKED_IN");

        var called = called(clerk, place, 2);
        called.then()
                .body("number", equalTo("B001"))
                .body("why", equalTo("BOOKED_TIME"))
                .body("counter", equalTo(2))
                .body("contact.name", equalTo("Anna Paraugs"))
                .body("identityDocumentSeen", equalTo(true));
        status(visit, "CALLED");
        given.anEmployee(called.jsonPath().getString("employee"), "Ilze", "Paraugs");
        var serving = done(clerk, called, "serving");
        status(visit, "SERVING");
        Api.with(visit.manageToken())
                .get("/v1/appointments/" + visit.id() + "/visit")
                .then()
                .statusCode(200)
                .body("counter", equalTo(2))
                .body("servedBy.name", equalTo("Ilze Paraugs"));

        done(clerk, serving, item(serving) + "/completion")
                .then()
                .body("status", equalTo("SERVED"))
                .body("items[0].outcome", equalTo("SERVED"));
        status(visit, "SERVED");
        told(visit.id(), "checked-in", 1);
        told(visit.id(), "served", 1);
        audited(called, "visit.check-in", "visit.call", "visit.serve", "visit.finish");
    }

    @Test
    void several_services_are_finished_one_by_one_and_the_visit_with_the_last() {
        var other = given.aService(10);
        var wish = Day.wish(place, "LIVE", service);
        wish.put("services", List.of(Map.of("service", service), Map.of("service", other, "persons", 1)));
        Day.takeTicket(clerk, wish).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");

        var authority = terms.anAuthority();
        var half = done(clerk, serving, item(serving) + "/completion");
        half.then().body("status", equalTo("SERVING"));
        var second = "items/" + half.jsonPath().getString("items[1].id");
        act(clerk, half, item(half) + "/completion")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/item-ended"));
        act(clerk, half, second + "/referral", Map.of("authority", "nobody-at-all", "reason", "Asylum."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("not-in-competence-directory"));
        done(clerk, half, second + "/referral", Map.of("authority", authority, "reason", "Asylum."))
                .then()
                .body("status", equalTo("SERVED"))
                .body("items[1].outcome", equalTo("REFERRED"))
                .body("items[1].authority", equalTo(authority))
                .body("items[1].reason", equalTo("Asylum."));
    }

    @Test
    @Clause("V5")
    void a_need_that_is_announced_later_goes_before_the_order_of_arrival_and_only_those_that_are_published_do() {
        ticket(clerk, place, service);
        var later = ticket(clerk, place, service);
        act(clerk, later, "need", Map.of("priority", "HURRY"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-priority"));
        done(clerk, later, "need", Map.of("priority", "DISABILITY")).then().body("priority", equalTo("DISABILITY"));

        var called = called(clerk, place, 1);
        called.then().body("number", equalTo("L002")).body("why", equalTo("PRIORITY"));
        act(clerk, called, "need", Map.of("priority", "DISABILITY"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/visit-status"));
    }

    @Test
    void who_is_parked_is_out_of_the_queue_and_comes_back_when_called() {
        ticket(clerk, place, service);
        var parked = done(clerk, called(clerk, place, 1), "parking", Map.of("note", "Fetches a photo."));
        call(clerk, place, 1).then().statusCode(409);

        done(clerk, parked, "recall", Map.of("counter", 2))
                .then()
                .body("status", equalTo("CALLED"))
                .body("why", equalTo("PARKED"))
                .body("calls", equalTo(2));
    }

    @Test
    void the_time_of_who_was_served_before_it_is_there_for_others() {
        var visit = bookedIn(Duration.ofMinutes(10));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");
        assertEquals(1, claims(visit));

        done(clerk, serving, item(serving) + "/completion");
        assertEquals(0, claims(visit));
    }

    @Test
    @Clause("C1")
    void what_was_proposed_to_who_is_served_after_all_is_there_for_others() {
        var visit = bookedIn(Duration.ofMinutes(-5));
        var id = UUID.fromString(visit.id());
        given.change(
                "update claim set proposed_to = booking, booking = null, expires_at = now() + interval '1 day' where booking = ?",
                id);
        given.change(
                "update booking set disturbed_at = now(), disturbed_cause = 'HOURS', disturbed_change = id where id = ?",
                id);
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");

        done(clerk, serving, item(serving) + "/completion");
        assertEquals(0, given.count("select count(*) from claim where proposed_to = ?", id));
    }

    /** Their own time may be another's by then; they are at a counter, and what it would be needed for goes on. */
    @Test
    @Clause("C1")
    void a_wrong_finish_that_is_taken_back_leaves_known_that_they_need_another_time() {
        var visit = bookedIn(Duration.ofMinutes(10));
        var id = UUID.fromString(visit.id());
        given.change(
                "update booking set disturbed_at = now(), disturbed_cause = 'HOURS', disturbed_change = id where id = ?",
                id);
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");
        var served = done(clerk, serving, item(serving) + "/completion");
        done(clerk, served, "undo").then().body("status", equalTo("SERVING"));

        assertEquals(1, given.count("select count(*) from booking where id = ? and disturbed_at is not null", id));
    }

    private long claims(Api.Booked visit) {
        return given.count("select count(*) from claim where booking = ?", UUID.fromString(visit.id()));
    }

    @Test
    @Clause({"V5", "P2"})
    void nobody_who_only_waits_is_called_out_of_turn() {
        ticket(clerk, place, service);
        var later = ticket(clerk, place, service);
        act(clerk, later, "recall", Map.of("counter", 1))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/visit-status"))
                .body("state", equalTo("CHECKED_IN"));

        var handed = done(clerk, called(clerk, place, 1), "handover", Map.of("counter", 2, "note", "Yours."));
        act(clerk, handed, "recall", Map.of("counter", 1)).then().statusCode(409);
    }

    @Test
    void who_was_parked_is_called_back_only_to_a_counter_that_can_serve_them() {
        var kept = given.aPlace()
                .counter(List.of(given.aService(10)), null)
                .counter(null, null)
                .open(given.today(), "00:00", "23:59")
                .published();
        var there = TestTokens.clerk(kept);
        ticket(there, kept, service);
        var parked = done(there, called(there, kept, 2), "parking");
        act(there, parked, "recall", Map.of("counter", 1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("counter-cannot-serve"));
        done(there, parked, "recall", Map.of("counter", 2)).then().body("why", equalTo("PARKED"));
    }

    @Test
    void a_wrong_finish_is_taken_back_by_who_did_it_and_others_are_told() {
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");
        var served = done(clerk, serving, item(serving) + "/completion");

        done(clerk, served, "undo").then().body("status", equalTo("SERVING")).body("items[0].outcome", equalTo("OPEN"));
        status(visit, "SERVING");
        told(visit.id(), "reopened", 1);
    }

    @Test
    void a_wrong_no_show_and_a_wrong_call_are_taken_back_and_nobody_else_may_but_who_is_above() {
        ticket(clerk, place, service);
        var missed = done(clerk, called(clerk, place, 1), "no-show");
        var other = TestTokens.clerk(place, "elsewhere");
        act(other, missed, "undo").then().statusCode(403);
        var back = done(supervisor, missed, "undo");
        back.then().body("status", equalTo("CALLED"));
        done(clerk, back, "undo").then().body("status", equalTo("CHECKED_IN")).body("counter", nullValue());

        called(clerk, place, 1).then().body("number", equalTo("L001"));
    }

    @Test
    void a_step_is_taken_back_only_soon_after_it() {
        ticket(clerk, place, service);
        var missed = done(clerk, called(clerk, place, 1), "no-show");
        given.change("update queue_step set at = at - interval '1 hour' where entry = ?", id(missed));

        act(clerk, missed, "undo").then().statusCode(409).body("type", endsWith("/problems/undo-too-late"));
    }

    @Test
    @Clause("P10")
    void contact_is_ended_only_after_a_recorded_warning() {
        ticket(clerk, place, service);
        var called = called(clerk, place, 1);
        act(clerk, called, "contact-end").then().statusCode(409).body("type", endsWith("/problems/warning-missing"));

        var warned = done(clerk, called, "warning", Map.of("ground", "AGGRESSION"));
        done(clerk, warned, "contact-end").then().body("status", equalTo("CONTACT_ENDED"));
    }

    @Test
    void what_somebody_else_has_changed_is_not_overwritten() {
        ticket(clerk, place, service);
        var called = called(clerk, place, 1);
        done(clerk, called, "serving");

        act(clerk, called, "parking").then().statusCode(412);
        Api.as(clerk).body(Map.of()).post(Day.path(called) + "/parking").then().statusCode(428);
    }

    @Test
    @Clause("V5")
    void the_rule_is_published_in_three_languages_and_tells_nothing_of_anybody() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("priority", "DISABILITY");
        wish.put("contact", Map.of("email", "anna@example.com"));
        Day.takeTicket(clerk, wish).then().statusCode(201);

        RestAssured.get("/v1/queues/" + place)
                .then()
                .statusCode(200)
                .body("rule.text.en", containsString("Nothing else about a person counts"))
                .body("rule.text.lv", containsString("15"))
                .body("rule.text.ru", containsString("15"))
                .body("rule.priorities.code", hasItem("DISABILITY"))
                .body("rule.priorities.source", hasItem("house rule, unverified"))
                .body("waiting.live", equalTo(1))
                .body("counters", equalTo(2))
                .body("services.find { it.service == '" + service + "' }.waiting.ahead", equalTo(1))
                .body(not(containsString("anna@example.com")));
        RestAssured.get("/v1/queues/nowhere").then().statusCode(404);
    }

    @Test
    @Clause("V5")
    void each_number_of_the_rule_is_published() {
        var rule =
                RestAssured.get("/v1/queues/" + place).jsonPath().getMap("rule").keySet();
        var columns = given.texts(
                "select column_name from information_schema.columns where table_name = ? and column_name not in ('place', 'version')",
                "queue_rule");
        assertEquals(14, columns.size());
        for (var column : columns) {
            var words = column.split("_", -1);
            var member = words[0]
                    + Arrays.stream(words)
                            .skip(1)
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining());
            assertTrue(rule.contains(member), member);
        }
    }

    @Test
    void bad_input_is_named_and_leaves_nothing() {
        var before = given.count("select count(*) from queue_entry where place = ?", place);
        Api.as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("counter", 77))
                .post("/v1/queues/" + place + "/calls")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-counter"));
        ticket(clerk, place, service);
        var called = called(clerk, place, 1);
        act(clerk, called, "handover", Map.of("note", "To whom?"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("one-receiver"));
        act(clerk, called, "handover", Map.of("place", "nowhere", "note", "There."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-place"));
        act(clerk, called, "handover", Map.of("employee", "nobody", "note", "Them."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-employee"));
        act(clerk, called, "warning", Map.of("ground", "HAIRCUT"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("one-of"));
        act(clerk, called, "parking", Map.of("note", "x".repeat(501)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/note"));
        assertEquals(before + 1, given.count("select count(*) from queue_entry where place = ?", place));
    }

    private static UUID id(Response visit) {
        return UUID.fromString(visit.jsonPath().getString("id"));
    }

    private void audited(Response visit, String... actions) {
        for (var action : actions) {
            assertEquals(
                    1,
                    given.count(
                            "select count(*) from audit_entry where object_id = ? and action = '" + action + "'",
                            visit.jsonPath().getString("id")),
                    action);
        }
    }

    @Test
    void after_closing_the_counters_that_serve_whoever_waits_still_count_and_where_nobody_is_served_they_do_not() {
        var closed =
                given.aPlace().counters(2).open(given.today(), "00:00", "09:59").published();
        queue(closed).body("liveTickets", equalTo(false)).body("counters", equalTo(2));
        queue(closed).body("services.find { it.service == '" + service + "' }.waiting.from", equalTo(0));

        given.change(
                "insert into counter_day (place, day, counter, state, set_at) values (?, ?, ?, 'CLOSED', now())",
                closed,
                given.today(),
                closed + "/1");
        queue(closed).body("counters", equalTo(1));

        given.change(
                "insert into queue_rule select ?, version, near_minutes, booked_share, remote_share, hand_minutes, check_in_before, check_in_after, delay_until, delay_kept, remote_after_opening, remote_before_closing, most_waiting, undo_minutes, 'RELEASE', closing_minutes from queue_rule where place = '*'",
                closed);
        queue(closed).body("counters", equalTo(0));
    }

    private static ValidatableResponse queue(String place) {
        return RestAssured.get("/v1/queues/" + place).then().statusCode(200);
    }
}
