package lv.ocma.system;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

@SystemTest
class ChangesIT {

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;

    ChangesIT(Api api, Diary diary, Mailbox mailbox) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
    }

    @Test
    @Clause("R2")
    void a_moved_and_a_cancelled_visit_free_their_time_for_others() {
        var times = diary.aDayAt("bauska");
        var full = times.get(0);
        var visits = List.of(
                api.booked("front-end", diary.address("first"), full),
                api.booked("front-end-2", diary.address("second"), full),
                api.booked("customer", diary.address("third"), full));
        assertFalse(isFree(full), "three counters are taken");

        var moved = visits.get(2).changed(api.move(visits.get(2), times.get(5)));
        assertEquals(times.get(5).start(), moved.start());
        assertNotEquals(visits.get(2).etag(), moved.etag());
        assertTrue(isFree(full), "the time that was left is free");

        api.booked("front-end", diary.address("fourth"), full);
        assertFalse(isFree(full), "somebody else took it");

        api.cancel(visits.get(0))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("actions", empty());
        assertTrue(isFree(full), "the time that was given up is free");
    }

    @Test
    @Clause("R2")
    void every_change_is_told_once_and_in_order() {
        var times = diary.aDayAt("bauska");
        var visit = api.booked("customer", diary.address("told"), times.get(0));
        mailbox.awaitsOne(visit.address());

        var moved = visit.changed(api.move(visit, times.get(4)));
        mailbox.awaits(visit.address(), 2);
        api.cancel(moved).then().statusCode(200);

        var messages = mailbox.awaits(visit.address(), 3);
        messages.forEach(message -> assertTrue(message.body().contains(visit.reference()), message.body()));
        assertTrue(messages.get(0).body().contains(times.get(0).opens()));
        assertTrue(messages.get(1).body().contains(times.get(4).opens()));
        assertTrue(
                messages.get(2).subject().contains("atcelts"), messages.get(2).subject());
    }

    @Test
    void a_change_needs_the_state_that_its_caller_has_seen() {
        var times = diary.aDayAt("bauska");
        var visit = api.booked("customer", diary.address("seen"), times.get(0));

        Api.json(api.as("customer"), Map.of("slot", times.get(1).slot()))
                .post(visit.path() + "/rescheduling")
                .then()
                .statusCode(428)
                .body("type", endsWith("/problems/precondition-required"));
        var moved = visit.changed(api.move(visit, times.get(1)));
        api.cancel(visit).then().statusCode(412).body("type", endsWith("/problems/precondition-failed"));
        api.read(visit).then().statusCode(200).header("ETag", moved.etag()).body("start", equalTo(moved.start()));
        api.as("customer")
                .header("If-None-Match", moved.etag())
                .get(visit.path())
                .then()
                .statusCode(304);
    }

    @Test
    @Clause("V2")
    void a_stranger_changes_nothing_whatever_state_it_names() {
        var times = diary.aDayAt("bauska");
        var visit = api.booked("customer", diary.address("strangers"), times.get(0));

        Api.json(api.as("customer-2"), Map.of("reason", "OTHER"))
                .header("If-Match", visit.etag())
                .post(visit.path() + "/cancellation")
                .then()
                .statusCode(404);
        Api.json(api.as("clerk-talsi"), Map.of("slot", times.get(1).slot()))
                .header("If-Match", visit.etag())
                .post(visit.path() + "/rescheduling")
                .then()
                .statusCode(403);
        api.read(visit).then().statusCode(200).body("status", equalTo("BOOKED")).header("ETag", visit.etag());
    }

    @Test
    void an_end_is_an_end() {
        var times = diary.aDayAt("bauska");
        var visit = api.booked("front-end", diary.address("ended"), times.get(0));
        var cancelled = visit.changed(api.cancel(visit));

        api.move(cancelled, times.get(1))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/appointment-not-changeable"));
        api.read(cancelled)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("start", not(equalTo(times.get(1).start())));
    }

    private boolean isFree(FreeTime time) {
        return api.freeTimes(time.place(), time.day()).stream()
                .anyMatch(free -> free.start().equals(time.start()));
    }
}
