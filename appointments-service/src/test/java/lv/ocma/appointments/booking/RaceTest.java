package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.cancel;
import static lv.ocma.appointments.Api.firstSlot;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.reschedule;
import static lv.ocma.appointments.Api.slots;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RaceTest {

    private static final int CLIENTS = 60;
    private static final String OVERLAPS =
            "select count(*) from claim a join claim b on a.counter = b.counter and a.during && b.during and a.id < b.id where a.place = ?";

    @Inject
    Given given;

    @Test
    @Clause({"R2", "V5"})
    void of_sixty_clients_for_the_last_place_as_many_get_it_as_there_are_counters() {
        var day = given.aDay();
        var place = given.aPlace()
                .counters(3)
                .open(day, "09:00", "09:15")
                .open(day.plusDays(1), "09:00", "11:00")
                .published();
        var slot = firstSlot(place, given.aService(15), day);
        var token = frontEnd();

        var answers = atOnce(IntStream.range(0, CLIENTS)
                .<Callable<Response>>mapToObj(client -> () -> book(token, slot))
                .toList());

        assertEquals(
                3, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        var refused =
                answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertEquals(CLIENTS - 3, refused.size());
        refused.forEach(answer -> answer.then()
                .statusCode(409)
                .body("type", endsWith("/problems/slot-taken"))
                .body("alternatives", hasSize(5)));
        assertEquals(3, given.count("select count(*) from claim where place = ?", place));
        assertEquals(3, given.count("select count(*) from booking where place = ?", place));
        assertEquals(0, given.count(OVERLAPS, place));
    }

    /** The second waits for the row of the visit; what it then sees of its persons has to be as new as the row. */
    @Test
    @Clause({"R2", "R4"})
    void persons_added_at_once_are_all_added() {
        var day = given.aDay();
        var place = given.aPlace().open(day, "09:00", "16:00").published();
        var service = given.aService(15);
        var token = frontEnd();
        var booked = booked(token, firstSlot(place, service, day));

        var answers = atOnce(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(client -> () -> as(token)
                        .header("If-Match", "*")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(Map.of("service", service))
                        .post("/v1/appointments/" + booked.id() + "/items"))
                .toList());

        answers.forEach(answer -> answer.then().statusCode(200));
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"),
                given.texts(
                        "select cast(person as text) from booking_item where booking = ? order by person",
                        UUID.fromString(booked.id())));
    }

    @Test
    @Clause("R2")
    void of_two_cancellations_at_once_one_happens() {
        var day = given.aDay();
        var place = given.aPlace().open(day, "09:00", "09:15").published();
        var token = frontEnd();
        var booked = booked(token, firstSlot(place, given.aService(15), day));

        var answers = atOnce(IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(client -> () -> cancel(token, booked))
                .toList());

        assertEquals(
                List.of(200, 412, 412, 412, 412, 412, 412, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
        assertEquals(
                1,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.cancelled'",
                        booked.id()));
    }

    /** Overlapping lengths, moves over one's own time, swaps and cancellations at once: the seed is told when it fails. */
    @Test
    @Clause("R2")
    void a_crowd_that_books_moves_and_cancels_leaves_no_overlap_no_deadlock_and_no_lost_time() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var day = given.aDay();
        var place = given.aPlace().counters(2).open(day, "09:00", "10:30").published();
        var service = given.aService(30);
        var times = slots(place, service, day);
        var token = frontEnd();
        var visits = new ArrayList<Booked>();
        for (var time : List.of(times.get(0), times.get(2), times.get(4), times.get(0), times.get(2))) {
            visits.add(booked(token, time));
        }

        var wishes = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 40; i++) {
            var time = times.get(random.nextInt(times.size()));
            var visit = visits.get(random.nextInt(visits.size()));
            wishes.add(
                    switch (random.nextInt(4)) {
                        case 0 -> () -> book(token, time);
                        case 1 -> () -> cancel(token, visit);
                        default -> () -> reschedule(token, visit, time);
                    });
        }
        var answers = atOnce(wishes);

        var told = "seed " + seed + ": "
                + answers.stream().map(Response::statusCode).toList();
        assertTrue(answers.stream().map(Response::statusCode).allMatch(List.of(200, 201, 409, 412)::contains), told);
        assertEquals(0, given.count(OVERLAPS, place), told);
        assertEquals(
                given.count("select count(*) from booking where place = ? and status = 'BOOKED'", place),
                given.count(
                        "select count(*) from claim c join booking b on b.id = c.booking and c.during = tstzrange(b.starts_at, b.ends_at)"
                                + " and b.status = 'BOOKED' where c.place = ?",
                        place),
                told);
        assertEquals(
                given.count("select count(*) from claim where place = ?", place),
                given.count("select count(distinct booking) from claim where place = ?", place),
                told);
        for (var free = slots(place, service, day); !free.isEmpty(); free = slots(place, service, day)) {
            book(token, free.get(random.nextInt(free.size()))).then().statusCode(201);
        }
        assertEquals(0, given.count(OVERLAPS, place), told);
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            var running = requests.stream()
                    .map(request -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(RaceTest::answer).toList();
        }
    }

    private static Response answer(Future<Response> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
