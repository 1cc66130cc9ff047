package lv.ocma.appointments.queue;

import static lv.ocma.appointments.Day.call;
import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.done;
import static lv.ocma.appointments.Day.ticket;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CallsApiTest extends AtAnOpenQueue {

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
