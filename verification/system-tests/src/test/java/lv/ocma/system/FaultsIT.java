package lv.ocma.system;

import static lv.ocma.system.Parts.APPOINTMENTS;
import static lv.ocma.system.Parts.DIVISIONS;
import static lv.ocma.system.Parts.GATEWAY;
import static lv.ocma.system.Parts.KAFKA;
import static lv.ocma.system.Parts.NOTIFICATIONS;
import static lv.ocma.system.Parts.POSTGRES;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts die between the steps of the journey; who asks again gets what was promised, once. */
@SystemTest
class FaultsIT {

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;
    private final Parts parts;

    FaultsIT(Api api, Diary diary, Mailbox mailbox, Parts parts) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
        this.parts = parts;
    }

    @AfterEach
    void all_parts_run_again() {
        parts.startWhatWasKilled();
    }

    @Test
    @Clause("R2")
    void a_booking_made_while_kafka_and_the_sender_are_dead_is_told_once_when_they_are_back() {
        var times = diary.aDayAt("ogre");
        parts.kill(KAFKA, NOTIFICATIONS);
        var visit = api.booked("front-end", diary.address("unheard"), times.get(0));
        var moved = visit.changed(api.move(visit, times.get(3)));
        // Its events are in the outbox, and nowhere else yet.
        parts.kill(APPOINTMENTS);
        parts.start(KAFKA, APPOINTMENTS, NOTIFICATIONS);

        mailbox.awaits(visit.address(), 2);
        api.cancel(moved).then().statusCode(200);
        var messages = mailbox.awaits(visit.address(), 3);
        assertEquals(3, messages.stream().map(Letter::messageId).distinct().count());
    }

    @Test
    @Clause("R2")
    void while_one_service_is_dead_the_others_go_on() {
        var times = diary.aDayAt("ogre");
        parts.kill(DIVISIONS, NOTIFICATIONS);

        api.withoutToken()
                .get("/v1/places")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/service-unavailable"));
        var visit = api.booked("front-end", diary.address("alone"), times.get(0));
        assertFalse(api.freeTimes("ogre", times.get(0).day()).isEmpty());
        parts.start(DIVISIONS, NOTIFICATIONS);

        api.withoutToken().get("/v1/places").then().statusCode(200);
        mailbox.awaitsOne(visit.address());
    }

    @Test
    @Clause("R2")
    void who_asks_again_with_the_same_key_is_booked_once_whatever_died() {
        var times = diary.aDayAt("ogre");
        var patient = new Patient(api);
        for (var part : new String[] {APPOINTMENTS, POSTGRES, GATEWAY}) {
            var address = diary.address(part);
            parts.kill(part);
            var back = parts.startBehind(part);
            var visit = meanwhile(back, () -> patient.books("front-end", address, times.get(2)));

            mailbox.awaitsOne(address);
            api.read(visit).then().statusCode(200).body("status", equalTo("BOOKED"));
        }
        assertFalse(
                api.freeTimes("ogre", times.get(2).day()).stream()
                        .anyMatch(free -> free.start().equals(times.get(2).start())),
                "three bookings took three counters, none took two or none");
    }

    /** A part that did not start is the cause of what else went wrong. */
    private static <T> T meanwhile(CompletableFuture<Void> starting, Supplier<T> action) {
        try {
            return action.get();
        } finally {
            starting.join();
        }
    }
}
