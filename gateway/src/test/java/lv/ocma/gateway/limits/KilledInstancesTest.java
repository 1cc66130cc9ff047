package lv.ocma.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KilledInstancesTest {

    private static final int INSTANCES = 3;
    private static final int QUOTA = 200;
    private static final int TURNS = 800;
    private static final Policy POLICY = new Policy("client", QUOTA, new Period(Duration.ofMillis(700)));

    /** What a killed instance holds is lost until the window ends, and never given out twice. */
    @Test
    void however_many_instances_are_killed_no_window_has_more_than_its_limit() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var book = new Book();
        try (var store = new SharedStore()) {
            var instances = new ArrayList<Played>();
            for (var each = 0; each < INSTANCES; each++) {
                instances.add(instance(store));
            }
            for (var turn = 0; turn < TURNS; turn++) {
                var chosen = random.nextInt(INSTANCES);
                if (random.nextInt(60) == 0) {
                    instances.get(chosen).kill();
                    instances.set(chosen, instance(store));
                }
                for (var asked = random.nextInt(12); asked > 0; asked--) {
                    instances.get(chosen).ask(POLICY, "of killed instances").onSuccess(book::decides);
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(10));
            }
            instances.forEach(Played::close);
        }

        for (var begins : book.windows()) {
            assertTrue(
                    book.admitted(begins) <= QUOTA,
                    () -> "seed " + seed + ": " + book.admitted(begins) + " in the window of " + begins);
        }
    }

    private static Played instance(SharedStore store) {
        return new Played(store.pool(), INSTANCES, Duration.ofSeconds(30));
    }
}
