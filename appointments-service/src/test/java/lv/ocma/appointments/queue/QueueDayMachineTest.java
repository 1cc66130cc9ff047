package lv.ocma.appointments.queue;

import static lv.ocma.appointments.Day.act;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.ocma.appointments.Day;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/**
 * A day of a queue of live tickets against a model that is a list: whoever is in front is called, whoever is somewhere else stays there. What the service
 * says after each step is what the model says; a failure names the seed that repeats it.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class QueueDayMachineTest extends AtAnOpenQueue {

    private static final int STEPS = Integer.getInteger("ocma.queue.steps", 60);

    private final Map<String, String> model = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private final Map<Integer, Response> atCounters = new LinkedHashMap<>();
    private final List<Response> parked = new ArrayList<>();

    @Test
    @Clause({"V5", "R4"})
    void a_random_day_goes_as_the_model_says() {
        long seed = Long.getLong("ocma.seed", System.nanoTime());
        var random = new Random(seed);
        try {
            for (int step = 0; step < STEPS; step++) {
                step(random);
                assertEquals(waiting.size(), waitingNow(), "those who wait");
            }
            model.forEach((number, status) -> assertEquals(List.of(status), stored(number), number));
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError("-Docma.seed=" + seed + " repeats it", wrong);
        }
    }

    private void step(Random random) {
        int counter = 1 + random.nextInt(2);
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> ticket();
            case 3, 4 -> call(counter);
            case 5 -> end(counter, random);
            case 6 -> park(counter);
            default -> back(counter);
        }
    }

    private void ticket() {
        var number = Day.ticket(clerk, place, service).jsonPath().getString("number");
        waiting.add(number);
        model.put(number, "CHECKED_IN");
    }

    private void call(int counter) {
        var answer = Day.call(clerk, place, counter);
        if (atCounters.containsKey(counter) || waiting.isEmpty()) {
            assertEquals(409, answer.statusCode());
            return;
        }
        assertEquals(201, answer.statusCode());
        assertEquals(waiting.removeFirst(), number(answer));
        move(answer, "CALLED");
        atCounters.put(counter, answer);
    }

    /** Served, missed, or a slip that is taken back. */
    private void end(int counter, Random random) {
        var visit = atCounters.remove(counter);
        if (visit == null) {
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> {
                var serving = Day.done(clerk, visit, "serving");
                var served = Day.done(clerk, serving, Day.item(serving) + "/completion");
                move(served, "SERVED");
                assertEquals(409, act(clerk, served, "no-show").statusCode());
            }
            case 1 -> move(Day.done(clerk, visit, "no-show"), "MISSED");
            default -> {
                var missed = Day.done(clerk, visit, "no-show");
                var undone = Day.done(clerk, missed, "undo");
                move(undone, "CALLED");
                atCounters.put(counter, undone);
            }
        }
    }

    private void park(int counter) {
        var visit = atCounters.remove(counter);
        if (visit != null) {
            var out = Day.done(clerk, visit, "parking");
            move(out, "PARKED");
            parked.add(out);
        }
    }

    private void back(int counter) {
        if (parked.isEmpty()) {
            return;
        }
        var visit = parked.getFirst();
        var answer = act(clerk, visit, "recall", Map.of("counter", counter));
        if (atCounters.containsKey(counter)) {
            assertEquals(409, answer.statusCode());
            return;
        }
        assertEquals(200, answer.statusCode());
        parked.removeFirst();
        move(answer, "CALLED");
        atCounters.put(counter, answer);
    }

    private void move(Response answer, String status) {
        assertEquals(status, answer.jsonPath().getString("status"));
        model.put(number(answer), status);
    }

    private static String number(Response answer) {
        return answer.jsonPath().getString("number");
    }

    private int waitingNow() {
        return io.restassured.RestAssured.get("/v1/queues/" + place).jsonPath().getInt("waiting.live");
    }

    private List<String> stored(String number) {
        return given.texts("select status from queue_entry where place || ' ' || number = ?", place + " " + number);
    }
}
