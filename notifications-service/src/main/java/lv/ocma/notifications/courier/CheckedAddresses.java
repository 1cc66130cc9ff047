package lv.ocma.notifications.courier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The address of a host, resolved once: what is connected to is what was looked at. Looking up blocks a thread of the system for as long as the resolver likes,
 * so it has some of its own: one for a host, whoever asks for it meanwhile, and for each client no more than its share.
 */
final class CheckedAddresses implements AutoCloseable {

    private static final int MOST_LOOKUPS = 64;
    private static final int MOST_OF_CLIENT = 8;

    /** For a turn; who has none by then comes back later. */
    private static final Duration BRIEFLY = Duration.ofMillis(500);

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Map<String, CompletableFuture<InetAddress[]>> hosts = new HashMap<>();
    private final Map<String, Integer> clients = new HashMap<>();
    private final boolean local;
    private final Lookup lookup;
    private final Duration patience;

    /** All addresses of a host. */
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** @param local whether the machine itself is called too, as in the local stack */
    CheckedAddresses(Lookup lookup, Duration patience, boolean local) {
        this.lookup = lookup;
        this.patience = patience;
        this.local = local;
    }

    /** Why there is no address, as the log of a call says it. */
    static final class Refused extends Exception {

        Refused(String error) {
            super(error);
        }
    }

    /** The host was not looked up, as too many others are: that says nothing of it. */
    static final class Busy extends Exception {}

    /** The first, where each is one that may be called: a host that is also somewhere else is refused. */
    InetAddress of(String host, String client) throws Refused, Busy, InterruptedException {
        var all = resolved(host, client);
        for (var address : all) {
            if (!PublicAddresses.isPublic(address) && !(local && address.isLoopbackAddress())) {
                throw new Refused("address-refused");
            }
        }
        return all[0];
    }

    private InetAddress[] resolved(String host, String client) throws Refused, Busy, InterruptedException {
        try {
            return underWay(host, client).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Refused("resolution");
        }
    }

    private CompletableFuture<InetAddress[]> underWay(String host, String client) throws Busy, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = BRIEFLY.toNanos();
            while (true) {
                var begun = hosts.get(host);
                if (begun != null) {
                    return begun;
                }
                if (hosts.size() < MOST_LOOKUPS && clients.getOrDefault(client, 0) < MOST_OF_CLIENT) {
                    return begun(host, client);
                }
                if (left <= 0) {
                    throw new Busy();
                }
                left = ended.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<InetAddress[]> begun(String host, String client) {
        var found = new CompletableFuture<InetAddress[]>();
        threads.execute(() -> {
            try {
                found.complete(lookup.of(host));
            } catch (UnknownHostException | RuntimeException e) {
                found.completeExceptionally(e);
            } finally {
                end(host, client);
            }
        });
        hosts.put(host, found);
        clients.merge(client, 1, Integer::sum);
        return found;
    }

    private void end(String host, String client) {
        lock.lock();
        try {
            hosts.remove(host);
            clients.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
