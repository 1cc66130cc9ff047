package lv.ocma.system;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

@SystemTest
class RaceIT {

    private static final int CLIENTS = 60;
    private static final int COUNTERS = 3;

    private final Api api;
    private final Diary diary;

    RaceIT(Api api, Diary diary) {
        this.api = api;
        this.diary = diary;
    }

    @Test
    @Clause({"R2", "V5"})
    void of_sixty_who_want_the_last_place_as_many_get_it_as_there_are_counters() throws InterruptedException {
        var day = diary.aDayAt("riga-3");
        var time = day.get(day.size() / 2);
        api.as("front-end");
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<Response>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                var wish = Wish.of(time, diary.address("racer"));
                running.add(clients.submit(() -> {
                    start.await();
                    return api.book("front-end", wish);
                }));
            }
            start.countDown();
        }
        var answers = running.stream().map(Future::resultNow).toList();

        assertEquals(
                COUNTERS,
                answers.stream().filter(answer -> answer.statusCode() == 201).count());
        var late = answers.stream().filter(answer -> answer.statusCode() != 201).toList();
        assertEquals(CLIENTS - COUNTERS, late.size());
        for (var answer : late) {
            answer.then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/problems/slot-taken"))
                    .body("alternatives.size()", greaterThan(0))
                    .body("alternatives", everyItem(hasKey("slot")))
                    .body("alternatives.place", everyItem(equalTo("riga-3")))
                    .body("alternatives.start", not(hasItem(time.start())));
        }
        assertTrue(api.freeTimes("riga-3", time.day()).stream()
                .noneMatch(free -> free.start().equals(time.start())));
        var alternative = late.getFirst().jsonPath().getObject("alternatives[0]", FreeTime.class);
        api.book("front-end", Wish.of(alternative, diary.address("late")))
                .then()
                .statusCode(201);
    }
}
