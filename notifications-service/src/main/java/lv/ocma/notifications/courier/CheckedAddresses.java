package lv.ocma.notifications.courier;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The address of a host, resolved once: what is connected to is what was looked at. Looking up blocks a thread of the system, so it has some of its own, and
 * whoever cannot have one in time does without an answer.
 */
final class CheckedAddresses implements AutoCloseable {

    private static final int MOST_LOOKUPS = 32;

    private final Semaphore lookups = new Semaphore(MOST_LOOKUPS);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());
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

    /** The first, where each is one that may be called: a host that is also somewhere else is refused. */
    InetAddress of(String host) throws Refused, InterruptedException {
        var all = resolved(host);
        for (var address : all) {
            if (!PublicAddresses.isPublic(address) && !(local && address.isLoopbackAddress())) {
                throw new Refused("address-refused");
            }
        }
        return all[0];
    }

    private InetAddress[] resolved(String host) throws Refused, InterruptedException {
        if (!lookups.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Refused("resolution");
        }
        var found = new CompletableFuture<InetAddress[]>();
        threads.execute(() -> {
            try {
                found.complete(lookup.of(host));
            } catch (UnknownHostException | RuntimeException e) {
                found.completeExceptionally(e);
            } finally {
                lookups.release();
            }
        });
        try {
            return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Refused("resolution");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
