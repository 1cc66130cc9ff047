package lv.ocma.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Three instances, each with connections of its own to one real database. */
class ThreeInstancesTest {

    private static final int INSTANCES = 3;
    private static final int QUOTA = 300;
    private static final int WINDOWS = 10;
    private static final int MOST_WINDOWS = 25;
    private static final Policy POLICY = new Policy("client", QUOTA, new Period(Duration.ofSeconds(3)));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static SharedStore store;

    @BeforeAll
    static void prepare() {
        store = new SharedStore();
    }

    @AfterAll
    static void drop() {
        store.close();
    }

    /** To which instance a request goes. */
    private enum Spread {
        UNEVEN {
            @Override
            int instance(long request, long window) {
                return request % 10 < 6 ? 0 : request % 10 < 9 ? 1 : 2;
            }
        },
        ALL_ON_ONE_THEN_ON_ANOTHER {
            @Override
            int instance(long request, long window) {
                return Math.floorMod(window / 500, INSTANCES);
            }
        },
        HARDLY_ANY_ON_TWO {
            @Override
            int instance(long request, long window) {
                return request % 40 == 0 ? 1 : request % 40 == 1 ? 2 : 0;
            }
        };

        abstract int instance(long request, long now);
    }

    /** One client that asks by the clock, in all windows alike. */
    private static final class Client implements Runnable {

        private final Spread spread;
        private final double times;
        private final List<Played> instances;
        private final Book book = new Book();
        private final String name;

        Client(Spread spread, double times, List<Played> instances) {
            this.spread = spread;
            this.times = times;
            this.instances = instances;
            this.name = spread + " at " + times;
        }

        @Override
        public void run() {
            var began = System.nanoTime();
            var length = POLICY.period().length().toNanos();
            var sent = 0L;
            while (complete() < WINDOWS && System.nanoTime() - began < MOST_WINDOWS * length) {
                var due = (long) ((System.nanoTime() - began) * times * QUOTA / length);
                for (; sent < due; sent++) {
                    var now = instances.getFirst().now();
                    var window = POLICY.period().at(now);
                    // What comes in the last moments may have to wait for the next window.
                    if (window.ends() - now > (window.ends() - window.begins()) / 10) {
                        book.arrives(window.begins());
                    }
                    instances.get(spread.instance(sent, now)).ask(POLICY, name).onSuccess(book::decides);
                }
                pause();
            }
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /**
         * Windows that are over, had been under load from their beginning, and were asked for more than their quota. On a busy machine what came in one may be decided in the
         * next: one in which less than its quota was decided says nothing, and too many of these are too few windows.
         */
        private List<Long> loaded() {
            var windows = new TreeSet<Long>();
            book.windows().forEach(windows::add);
            windows.pollFirst();
            windows.pollLast();
            windows.pollLast();
            return windows.stream()
                    .filter(begins -> book.arrived(begins) >= QUOTA)
                    .filter(begins -> book.admitted(begins) + book.refused(begins) >= QUOTA)
                    .toList();
        }

        private int complete() {
            return loaded().size();
        }

        Stream<Executable> verdicts() {
            var verdicts = new ArrayList<Executable>();
            verdicts.add(() -> assertTrue(complete() >= WINDOWS, name + " has asked enough in ten windows"));
            loaded().forEach(begins -> verdicts.add(() -> assertEquals(
                    QUOTA, book.admitted(begins), name + " in " + begins + ", refused " + book.refused(begins))));
            book.windows()
                    .forEach(begins -> verdicts.add(() -> assertTrue(
                            book.admitted(begins) <= QUOTA, name + " was given more than there is in " + begins)));
            return verdicts.stream();
        }
    }

    @Test
    void admitted_requests_equal_the_limit_in_each_of_ten_windows_however_the_load_is_spread() throws Exception {
        var instances = Stream.generate(() -> new Played(store.pool(), INSTANCES, PATIENCE))
                .limit(INSTANCES)
                .toList();
        var clients = Stream.of(Spread.values())
                .flatMap(spread -> Stream.of(1.2, 2.0, 10.0).map(times -> new Client(spread, times, instances)))
                .toList();

        for (var thread :
                clients.stream().map(client -> Thread.ofVirtual().start(client)).toList()) {
            thread.join();
        }
        var away = instances.stream().anyMatch(Played::isAway);
        instances.forEach(Played::close);

        if (away) {
            fail("the store was away");
        }
        assertAll(clients.stream().flatMap(Client::verdicts));
    }

    /** As of one client that asks 2000 times a second, over three instances. */
    @Test
    void many_requests_share_a_transaction() {
        var instances = Stream.generate(() -> new Played(store.pool(), INSTANCES, PATIENCE))
                .limit(INSTANCES)
                .toList();
        var generous = new Policy("client", 1_000_000, new Period(Duration.ofMinutes(1)));
        var requests = 10_000L;
        var began = System.nanoTime();
        for (var sent = 0L; sent < requests; ) {
            for (var due = (System.nanoTime() - began) * 2_000 / 1_000_000_000L;
                    sent < Math.min(due, requests);
                    sent++) {
                instances.get((int) (sent % INSTANCES)).ask(generous, "of many requests");
            }
            Client.pause();
        }

        var transactions = instances.stream().mapToDouble(Played::transactions).sum();
        instances.forEach(Played::close);
        System.out.printf("One transaction of the store for %.0f requests%n", requests / transactions);

        assertTrue(transactions * 50 < requests, transactions + " transactions for " + requests + " requests");
    }
}
