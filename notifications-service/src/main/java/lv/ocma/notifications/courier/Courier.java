package lv.ocma.notifications.courier;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lv.ocma.notifications.webhook.Call;
import lv.ocma.notifications.webhook.DueCalls;
import lv.ocma.notifications.webhook.DueCalls.UnderWay;
import lv.ocma.notifications.webhook.WebhookSettings;
import org.jboss.logging.Logger;

/** Borrows due calls and makes each on a thread of its own, bounded by client, host and webhook. When it is killed, its loans run out and others find the calls. */
final class Courier implements Runnable {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int MOST_AT_A_TIME = 64;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    private final DueCalls due;
    private final Caller caller;
    private final WebhookSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<UUID, Integer> webhooks = new HashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Map<String, Integer> clients = new HashMap<>();
    private int underWay;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("courier-", 0).factory());

    Courier(DueCalls due, Caller caller, WebhookSettings settings) {
        this.due = due;
        this.caller = caller;
        this.settings = settings;
    }

    /** Makes one call and takes down its end. */
    interface Caller {
        void call(Call call) throws InterruptedException;
    }

    void stop() {
        stopped.countDown();
        due.ring();
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                if (!round()) {
                    due.await(settings.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // What is on its way may end, or its lease does.
            threads.shutdown();
        }
    }

    /** Whether there may be more to do at once. */
    private boolean round() throws InterruptedException {
        int free = free();
        if (free == 0) {
            return false;
        }
        var calls = claimed(Math.min(free, MOST_AT_A_TIME));
        for (var call : calls) {
            begin(call);
            threads.execute(() -> make(call));
        }
        return !calls.isEmpty();
    }

    private List<Call> claimed(int limit) throws InterruptedException {
        try {
            return due.claim(limit, underWay());
        } catch (RuntimeException e) {
            LOG.warnf("due calls cannot be read: %s", e.getClass().getSimpleName());
            var _ = stopped.await(AFTER_TROUBLE.toMillis(), TimeUnit.MILLISECONDS);
            return List.of();
        }
    }

    private void make(Call call) {
        try {
            caller.call(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Its lease runs out, and it is made again under the same id.
            LOG.warnf("call %s did not end: %s", call.id(), e.getClass().getSimpleName());
        } finally {
            end(call);
            due.ring();
        }
    }

    private synchronized int free() {
        return settings.atOnce() - underWay;
    }

    private synchronized UnderWay underWay() {
        return new UnderWay(Map.copyOf(webhooks), Map.copyOf(hosts), Map.copyOf(clients));
    }

    private synchronized void begin(Call call) {
        underWay++;
        webhooks.merge(call.webhook(), 1, Integer::sum);
        hosts.merge(call.host(), 1, Integer::sum);
        clients.merge(call.client(), 1, Integer::sum);
    }

    private synchronized void end(Call call) {
        underWay--;
        less(webhooks, call.webhook());
        less(hosts, call.host());
        less(clients, call.client());
    }

    private static <K> void less(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }
}
