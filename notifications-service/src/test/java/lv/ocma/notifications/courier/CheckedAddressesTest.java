package lv.ocma.notifications.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.platform.testing.Eventually;
import org.junit.jupiter.api.Test;

class CheckedAddressesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    /** Hosts that are slow are answered when the test says so. */
    private InetAddress[] lookedUp(String host) throws UnknownHostException {
        asked.incrementAndGet();
        try {
            if (host.startsWith("slow")) {
                answered.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new InetAddress[] {InetAddress.ofLiteral("8.8.8.8")};
    }

    @Test
    void a_host_is_looked_up_once_for_all_who_ask_meanwhile() throws Exception {
        try (var checked = new CheckedAddresses(this::lookedUp, PATIENCE, false)) {
            var all = new ArrayList<FutureTask<InetAddress>>();
            var threads = new ArrayList<Thread>();
            for (int number = 0; number < 100; number++) {
                var client = "client-" + number;
                var one = new FutureTask<>(() -> checked.of("slow.example", client));
                all.add(one);
                threads.add(Thread.ofVirtual().start(one));
            }
            // Whoever came only after the answer would rightly ask anew.
            Eventually.holds(
                    "all wait for the answer", () -> threads.stream().allMatch(CheckedAddressesTest::isWaiting));
            answered.countDown();
            for (var one : all) {
                assertEquals("8.8.8.8", one.get().getHostAddress());
            }
            assertEquals(1, asked.get());
        }
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    @Test
    void hosts_of_one_client_that_are_looked_up_for_ever_leave_others_their_turn() throws Exception {
        try (var checked = new CheckedAddresses(this::lookedUp, PATIENCE, false);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 8; number++) {
                var host = "slow-" + number + ".example";
                var _ = threads.submit(() -> checked.of(host, "slow"));
            }
            Eventually.becomes(8, asked::get);
            assertThrows(CheckedAddresses.Busy.class, () -> checked.of("slow-8.example", "slow"));
            assertEquals("8.8.8.8", checked.of("quick.example", "quick").getHostAddress());
            answered.countDown();
        }
    }
}
