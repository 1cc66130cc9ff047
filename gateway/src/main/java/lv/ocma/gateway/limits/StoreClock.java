package lv.ocma.gateway.limits;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** The store's clock, as far as an instance knows it; until it has heard of it, its own. Never behind the store's but by drift since it was last heard. */
final class StoreClock {

    private volatile long ahead;

    StoreClock(Clock own) {
        ahead = own.millis() - elapsed();
    }

    long millis() {
        return elapsed() + ahead;
    }

    /**
     * @param told milliseconds of the epoch that the store told
     * @param askedAt nanoseconds of this machine before it was asked
     */
    void heard(long told, long askedAt) {
        ahead = told + 1 - TimeUnit.NANOSECONDS.toMillis(askedAt);
    }

    private static long elapsed() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
