package lv.ocma.gateway.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What is known of changes at the service: how often something has changed, and up to when everything that it told has been heard. What was
 * asked for in one generation says nothing of the next, so nothing need be found and removed when an event comes, and an answer on its way
 * is overtaken by it.
 */
final class Changes {

    private final LongSupplier ticker;
    private final AtomicLong generation = new AtomicLong();
    private volatile long heard;

    /** @param ticker nanoseconds from any origin, never running back */
    Changes(LongSupplier ticker) {
        this.ticker = ticker;
        this.heard = ticker.getAsLong() - Duration.ofDays(1).toNanos();
    }

    long now() {
        return ticker.getAsLong();
    }

    long generation() {
        return generation.get();
    }

    /** Anything may be another by now. */
    void happened() {
        generation.incrementAndGet();
    }

    /** Everything that was told before this time has happened here. */
    void heardUpTo(long time) {
        heard = time;
    }

    /** For how long nobody knows whether something has changed. */
    Duration unheard() {
        return Duration.ofNanos(now() - heard);
    }

    /** For how long nobody knows whether an answer is still so that was asked for at a time. */
    Duration unknownSince(long asked) {
        var now = now();
        return Duration.ofNanos(Math.min(now - asked, now - heard));
    }
}
