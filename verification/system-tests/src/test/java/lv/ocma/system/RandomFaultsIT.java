package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A random sequence of bookings, moves and cancellations over a few times, with parts killed in between, beside a model of what must have
 * become of it. {@code -Docma.steps=N} makes it longer, {@code -Docma.seed=N} repeats one.
 */
@SystemTest
class RandomFaultsIT {

    private static final int STEPS = Integer.getInteger("ocma.steps", 6);
    private static final int STEPS_BETWEEN_KILLS = 6;
    private static final int COUNTERS = 3;
    private static final List<String> MORTAL = List.of(
            Parts.APPOINTMENTS, Parts.KAFKA, Parts.NOTIFICATIONS, Parts.POSTGRES, Parts.GATEWAY, Parts.NOTIFICATIONS);
    /** Requests get no answer without these, so they come back while the client asks again. */
    private static final List<String> ON_THE_WAY = List.of(Parts.APPOINTMENTS, Parts.POSTGRES, Parts.GATEWAY);

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;
    private final Parts parts;
    private CompletableFuture<Void> back = CompletableFuture.completedFuture(null);

    RandomFaultsIT(Api api, Diary diary, Mailbox mailbox, Parts parts) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
        this.parts = parts;
    }

    @AfterEach
    void all_parts_run_again() {
        allBack();
    }

    @Test
    @Clause("R2")
    void whatever_dies_when_each_change_happens_once_and_is_told_once() {
        var seed = Long.getLong("ocma.seed", System.nanoTime());
        System.out.println("RandomFaultsIT: repeat with -Docma.seed=" + seed);
        var random = new Random(seed);
        var day = diary.aDayAt("tukums");
        var model = new Model(day.subList(0, 4));
        for (int step = 0; step < STEPS; step++) {
            if (step % STEPS_BETWEEN_KILLS == STEPS_BETWEEN_KILLS - 2) {
                allBack();
                kill(MORTAL.get(random.nextInt(MORTAL.size())));
            }
            model.step(random);
        }
        allBack();

        model.isTrue(day, "seed " + seed);
    }

    private void kill(String part) {
        parts.kill(part);
        if (ON_THE_WAY.contains(part)) {
            back = parts.startBehind(part);
        }
    }

    private void allBack() {
        back.join();
        parts.startWhatWasKilled();
    }

    /** What is booked where, and how many messages are due to whom. */
    private final class Model {

        private final Patient patient = new Patient(api);
        private final List<FreeTime> times;
        private final List<Visit> booked = new ArrayList<>();
        private final Map<String, Integer> due = new LinkedHashMap<>();

        private Model(List<FreeTime> times) {
            this.times = times;
        }

        private void step(Random random) {
            var choice = random.nextInt(10);
            var time = times.get(random.nextInt(times.size()));
            if (booked.isEmpty() || choice < 5) {
                book(time);
            } else if (choice < 8) {
                move(random.nextInt(booked.size()), time);
            } else {
                var visit = booked.remove(random.nextInt(booked.size()));
                patient.cancels(visit).then().statusCode(200);
                told(visit);
            }
        }

        private void book(FreeTime time) {
            var address = diary.address("model");
            var answer = patient.tryToBook("front-end", address, time);
            if (isFull(time)) {
                answer.then().statusCode(409);
                due.put(address, 0);
                return;
            }
            var visit = Visit.of("front-end", address, answer);
            booked.add(visit);
            told(visit);
        }

        private void move(int which, FreeTime time) {
            var visit = booked.get(which);
            if (visit.start().equals(time.start())) {
                return;
            }
            var answer = patient.tryToMove(visit, time);
            if (isFull(time)) {
                answer.then().statusCode(409);
                return;
            }
            booked.set(which, visit.changed(answer));
            told(visit);
        }

        private boolean isFull(FreeTime time) {
            return booked.stream()
                            .filter(visit -> visit.start().equals(time.start()))
                            .count()
                    == COUNTERS;
        }

        private void told(Visit visit) {
            due.merge(visit.address(), 1, Integer::sum);
        }

        private void isTrue(List<FreeTime> day, String seed) {
            for (var visit : booked) {
                var now = api.read(visit).then().statusCode(200).extract().jsonPath();
                assertEquals(visit.start(), now.getString("start"), seed);
            }
            var free = day.stream()
                    .filter(time -> !isFull(time))
                    .map(FreeTime::start)
                    .toList();
            assertEquals(
                    free,
                    api.freeTimes(day.getFirst().place(), day.getFirst().day()).stream()
                            .map(FreeTime::start)
                            .toList(),
                    seed);
            due.forEach(mailbox::awaits);
            var told = due.keySet().stream()
                    .collect(Collectors.toMap(
                            address -> address,
                            address -> mailbox.messages(address).size()));
            assertEquals(due, told, seed);
        }
    }
}
