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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void two_clerks_never_get_the_same_person() throws Exception {
        for (int i = 0; i < 8; i++) {
            ticket(clerk, place, service);
        }
        var numbers = new ArrayList<String>();
        for (int round = 0; round < 4; round++) {
            var answers = atOnce(List.of(() -> call(clerk, place, 1), () -> call(supervisor, place, 2)));
            for (var answer : answers) {
                answer.then().statusCode(201);
                numbers.add(answer.jsonPath().getString("number"));
                done(clerk, answer, "parking", Map.of());
            }
        }

        assertEquals(
                IntStream.rangeClosed(1, 8).mapToObj("L%03d"::formatted).toList(),
                numbers.stream().sorted().toList());
        call(clerk, place, 1).then().statusCode(409).body("type", endsWith("/problems/queue-empty"));
    }

    @Test
    void in_a_rush_of_calls_cancellations_and_arrivals_nobody_is_called_twice_and_nobody_is_lost() throws Exception {
        var busy =
                given.aPlace().counters(5).open(given.today(), "00:00", "23:59").published();
        var there = TestTokens.clerk(busy);
        var tickets = new ArrayList<Response>();
        for (int i = 0; i < 12; i++) {
            tickets.add(ticket(there, busy, service));
        }
        var work = new ArrayList<Callable<Response>>();
        for (int counter = 1; counter <= 5; counter++) {
            int number = counter;
            work.add(() -> call(there, busy, number));
            work.add(() -> call(there, busy, number));
        }
        tickets.forEach(ticket -> work.add(() -> Api.as(there)
                .header("If-Match", ticket.header("ETag"))
                .post("/v1/tickets/" + ticket.jsonPath().getString("id") + "/cancellation")));
        for (int i = 0; i < 4; i++) {
            work.add(() -> Day.takeTicket(there, Day.wish(busy, "LIVE", service)));
        }
        Collections.shuffle(work, new Random(5));
        var answers = atOnce(work);

        answers.forEach(answer ->
                assertEquals(true, List.of(200, 201, 409, 412).contains(answer.statusCode()), answer::asString));
        var called = answers.stream()
                .filter(answer ->
                        answer.statusCode() == 201 && answer.jsonPath().get("why") != null)
                .map(answer -> answer.jsonPath().getString("number"))
                .toList();
        assertEquals(called.size(), called.stream().distinct().count(), "called twice: " + called);
        assertEquals(
                called.size(),
                given.count("select count(*) from queue_entry where place = ? and status = 'CALLED'", busy));
        assertEquals(16, given.count("select count(*) from queue_entry where place = ?", busy));
        assertEquals(16, given.count("select last_number from queue_day where place = ?", busy));
        assertEquals(
                0,
                given.count(
                        "select count(*) from queue_entry e where place = ? and status = 'CALLED' and (select count(*) from queue_step s where s.entry = e.id and s.action = 'CALL') <> 1",
                        busy));
    }

    @Test
    @Clause({"V5", "P2"})
    void language_contact_and_who_somebody_is_change_no_turn() {
        var turns = new ArrayList<List<String>>();
        for (var language : List.of("lv", "ru")) {
            var here = given.aPlace()
                    .counters(1)
                    .open(given.today(), "00:00", "23:59")
                    .published();
            var there = TestTokens.clerk(here);
            for (int i = 0; i < 3; i++) {
                var wish = Day.wish(here, "LIVE", service);
                wish.put("language", i == 1 ? language : "lv");
                if (i == 2 && language.equals("ru")) {
                    wish.put("contact", Map.of("email", "boris@example.com"));
                }
                Day.takeTicket(there, wish).then().statusCode(201);
            }
            var numbers = new ArrayList<String>();
            for (int i = 0; i < 3; i++) {
                var called = called(there, here, 1);
                numbers.add(called.jsonPath().getString("number"));
                done(there, called, "parking");
            }
            turns.add(numbers);
        }
        assertEquals(turns.getFirst(), turns.getLast());
    }

    @Test
    void one_counter_has_one_visit_at_a_time() {
        ticket(clerk, place, service);
        ticket(clerk, place, service);
        called(clerk, place, 1);

        call(supervisor, place, 1).then().statusCode(409).body("type", endsWith("/problems/counter-busy"));
    }

    @Test
    void several_services_are_finished_one_by_one_and_the_visit_with_the_last() {
        var other = given.aService(10);
        var wish = Day.wish(place, "LIVE", service);
        wish.put("services", List.of(Map.of("service", service), Map.of("service", other, "persons", 1)));
        Day.takeTicket(clerk, wish).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");

        var half = done(clerk, serving, item(serving) + "/completion");
        half.then().body("status", equalTo("SERVING"));
        var second = "items/" + half.jsonPath().getString("items[1].id");
        act(clerk, half, item(half) + "/completion")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/item-ended"));
        done(clerk, half, second + "/referral", Map.of("authority", "state-border-guard", "reason", "Asylum."))
                .then()
                .body("status", equalTo("SERVED"))
                .body("items[1].outcome", equalTo("REFERRED"))
                .body("items[1].authority", equalTo("state-border-guard"));
    }

    @Test
    @Clause("P3")
    void a_visit_is_handed_to_another_counter_which_gets_it_next_with_the_note() {
        ticket(clerk, place, service);
        ticket(clerk, place, service);
        var first = called(clerk, place, 1);
        done(clerk, first, "handover", Map.of("counter", 2, "note", "Needs a certificate."))
                .then()
                .body("status", equalTo("CHECKED_IN"));

        called(clerk, place, 1).then().body("number", equalTo("L002"));
        called(supervisor, place, 2)
                .then()
                .body("number", equalTo("L001"))
                .body("why", equalTo("HANDED_OVER"))
                .body("note", equalTo("Needs a certificate."));
    }

    @Test
    @Clause("P11")
    void who_has_left_is_still_named_to_whom_they_served_until_the_directory_forgets_them_and_is_given_nothing() {
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var serving = done(clerk, called(clerk, place, 1), "serving");
        var subject = serving.jsonPath().getString("employee");
        var employee = given.anEmployee(subject, "Ilze", "Paraugs");
        done(clerk, serving, item(serving) + "/completion");

        given.hasLeft(employee, subject);
        today(visit).then().body("servedBy.name", equalTo("Ilze Paraugs"));
        ticket(clerk, place, service);
        act(clerk, called(clerk, place, 1), "handover", Map.of("employee", employee, "note", "Them."))
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-employee"));

        given.hasLeft(employee, null);
        today(visit).then().statusCode(200).body("servedBy", nullValue());
    }

    private static Response today(Api.Booked visit) {
        return Api.with(visit.manageToken()).get("/v1/appointments/" + visit.id() + "/visit");
    }

    @Test
    @Clause("P3")
    void a_booked_visit_is_handed_to_the_queue_of_another_place_and_is_that_places_then() {
        var other = given.aPlace().open(given.today(), "00:00", "23:59").published();
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var called = called(clerk, place, 1);
        done(clerk, called, "handover", Map.of("place", other, "note", "Its file is there."));

        var there = TestTokens.clerk(other);
        called(there, other, 1).then().body("appointment", equalTo(visit.id())).body("number", equalTo("B001"));
        Api.read(there, visit.id()).then().statusCode(200).body("place", equalTo(other));
        act(clerk, called, "no-show").then().statusCode(404);
        told(visit.id(), "rescheduled", 1);
        assertEquals(
                List.of("true"),
                given.texts(
                        "select cast(payload as jsonb)->>'onTheDay' from outbox where aggregateid = ? and type like '%rescheduled'",
                        visit.id()),
                "so that the customer, who stands there, is not written to");
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

    @Test
    @Clause("V5")
    void each_call_keeps_its_own_reason() {
        ticket(clerk, place, service);
        var called = called(clerk, place, 1);
        done(clerk, called, "handover", Map.of("counter", 2, "note", "Needs a certificate."));
        var parked = done(supervisor, called(supervisor, place, 2), "parking");
        done(supervisor, parked, "recall", Map.of("counter", 1));
        assertEquals(
                List.of("LIVE_TURN", "HANDED_OVER", "PARKED"),
                given.texts(
                        "select why from queue_step where entry = ? and why is not null order by position",
                        id(called)));
    }

    @Test
    void the_counter_gets_only_whom_it_can_serve() {
        var other = given.aService(10);
        var kept = given.aPlace()
                .counter(List.of(other), null)
                .counter(null, null)
                .open(given.today(), "00:00", "23:59")
                .published();
        var there = TestTokens.clerk(kept);
        ticket(there, kept, service);

        call(there, kept, 1).then().statusCode(409).body("type", endsWith("/problems/queue-empty"));
        called(there, kept, 2);
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
                .body("waiting.live", equalTo(1))
                .body("counters", equalTo(2))
                .body("services.find { it.service == '" + service + "' }.waiting.ahead", equalTo(1))
                .body(not(containsString("anna@example.com")));
        RestAssured.get("/v1/queues/nowhere").then().statusCode(404);
    }

    @Test
    void the_first_estimate_of_each_is_held_against_what_happened_and_the_error_is_published() {
        ticket(clerk, place, service);
        var late = ticket(clerk, place, service);
        given.change("update queue_entry set arrived_at = arrived_at - interval '3 hours' where id = ?", id(late));
        called(clerk, place, 1);
        called(clerk, place, 2);

        RestAssured.get("/v1/queues/" + place + "/estimate-accuracy")
                .then()
                .statusCode(200)
                .body("items.estimates", contains(2))
                .body("items.inside", contains(1))
                .body("items.longer", contains(1))
                .body("items[0].minutesOff", greaterThan(100));
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

    private void status(Api.Booked visit, String expected) {
        assertEquals(
                List.of(expected), given.texts("select status from booking where id = ?", UUID.fromString(visit.id())));
    }

    private void told(String booking, String kind, int times) {
        assertEquals(
                times,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking."
                                + kind + "'",
                        booking));
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

    private static UUID id(Response visit) {
        return UUID.fromString(visit.jsonPath().getString("id"));
    }

    private static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Response>();
            for (var answer : executor.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
