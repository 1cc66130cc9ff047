package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Mixed journeys of several clients at once while parts are killed in random order, each as often as the others, and then a checker
 * that reads everything. A good minute in each run, or until each part has died; {@code -Docma.drill=PT1H} makes it longer, {@code
 * -Docma.seed=N} repeats one.
 */
@SystemTest
class DrillIT {

    private static final Duration LENGTH = Duration.parse(System.getProperty("ocma.drill", "PT75S"));
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_NUMBERS = Duration.ofMillis(500);
    /** So that clients leave parts that start some of the machine, and the checker an end to its reading. */
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(250);

    private static final List<String> PLACES = List.of("cesis", "kuldiga", "ludza", "saldus");
    private static final String OFFICE = "valka";
    private static final List<String> MORTAL = List.of(
            Parts.APPOINTMENTS,
            Parts.NOTIFICATIONS,
            Parts.KAFKA,
            Parts.POSTGRES,
            Parts.DIVISIONS,
            Parts.COMPLAINTS,
            Parts.GATEWAY);

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;
    private final Parts parts;
    private final Inside inside;
    private final Ledger ledger = new Ledger();

    DrillIT(Api api, Diary diary, Mailbox mailbox, Parts parts, Inside inside) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
        this.parts = parts;
        this.inside = inside;
    }

    @AfterEach
    void all_parts_run_again() {
        parts.startWhatWasKilled();
    }

    @Test
    @Clause({"R2", "C1"})
    void whatever_is_killed_every_acknowledged_write_is_there_once_and_told_once() {
        var seed = Long.getLong("ocma.seed", System.nanoTime());
        System.out.println("DrillIT: repeat with -Docma.seed=" + seed);
        var random = new Random(seed);
        var end = System.nanoTime() + LENGTH.toNanos();
        var going = new AtomicBoolean(true);
        int kills = 0;
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var journeys = new ArrayList<CompletableFuture<Void>>();
            for (var place : PLACES) {
                var journey = new Journey(place, new Random(random.nextLong()));
                journeys.add(CompletableFuture.runAsync(() -> journey.goOnWhile(going), clients));
            }
            journeys.add(CompletableFuture.runAsync(() -> tellPhonesWhile(going), clients));
            try {
                var order = new ArrayList<>(MORTAL);
                for (; kills < MORTAL.size() || System.nanoTime() < end; kills++) {
                    if (kills % MORTAL.size() == 0) {
                        Collections.shuffle(order, random);
                    }
                    pause(BETWEEN_KILLS);
                    var part = order.get(kills % MORTAL.size());
                    parts.kill(part);
                    parts.start(part);
                }
            } finally {
                going.set(false);
            }
            journeys.forEach(CompletableFuture::join);
        }
        System.out.println("DrillIT: " + ledger.entries().size() + " visits, " + kills + " kills");
        assertTrue(ledger.entries().size() > PLACES.size() && kills > 0, "the drill was one");
        assertEquals(List.of(), new Checker(inside, mailbox, ledger).broken(), "seed " + seed);
    }

    /** The office that others are told of: each number is acknowledged, and the last one stays. */
    private void tellPhonesWhile(AtomicBoolean going) {
        var patient = new Patient(api);
        for (int number = 0; going.get(); number++) {
            var phone = "+371647" + (10_000 + number);
            patient.says(OFFICE, phone).then().statusCode(201);
            ledger.said(OFFICE, phone);
            pause(BETWEEN_NUMBERS);
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One client that books, moves and cancels at one place, and asks again until it is answered. */
    private final class Journey {

        private final Patient patient = new Patient(api);
        private final String place;
        private final Random random;
        private final List<FreeTime> times;
        private final List<Visit> booked = new ArrayList<>();

        Journey(String place, Random random) {
            this.place = place;
            this.random = random;
            this.times = diary.aDayAt(place);
        }

        void goOnWhile(AtomicBoolean going) {
            while (going.get()) {
                var choice = random.nextInt(10);
                if (booked.isEmpty() || choice < 5) {
                    book();
                } else if (choice < 8) {
                    move(random.nextInt(booked.size()));
                } else {
                    cancel(booked.remove(random.nextInt(booked.size())));
                }
                pause(BETWEEN_STEPS);
            }
        }

        private FreeTime anyTime() {
            return times.get(random.nextInt(times.size()));
        }

        private void book() {
            var address = diary.address("drill");
            var answer = patient.tryToBook("front-end", address, anyTime());
            if (answer.statusCode() == 409) {
                return;
            }
            var visit = Visit.of("front-end", address, answer);
            ledger.booked(visit, place);
            booked.add(visit);
        }

        private void move(int which) {
            var visit = booked.get(which);
            var time = anyTime();
            if (visit.start().equals(time.start())) {
                return;
            }
            var answer = patient.tryToMove(visit, time);
            if (answer.statusCode() == 409) {
                return;
            }
            booked.set(which, visit.changed(answer));
            ledger.moved(booked.get(which));
        }

        private void cancel(Visit visit) {
            patient.cancels(visit).then().statusCode(200);
            ledger.cancelled(visit);
        }
    }
}
