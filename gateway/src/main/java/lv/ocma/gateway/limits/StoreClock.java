package lv.ocma.gateway.limits;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import lv.ocma.gateway.limits.Tallies.Moment;

/**
 * The store's clock, as far as an instance knows it; until it has heard of it, its own. Behind the store's by no
 * more than its answer was underway, so that nothing is thrown away before its window is over.
 */
final class StoreClock {

    private volatile long ahead;

    StoreClock(Clock own) {
        ahead = own.millis() - elapsed();
    }

    long millis() {
        return elapsed() + ahead;
    }

    void heard(Moment moment) {
        ahead = moment.told() - TimeUnit.NANOSECONDS.toMillis(moment.heardAt());
    }

    private static long elapsed() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
