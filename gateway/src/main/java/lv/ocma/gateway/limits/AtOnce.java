package lv.ocma.gateway.limits;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What this instance is working on, by client or address: nobody's slow requests fill all the places at a service. */
@Singleton
class AtOnce {

    private final ConcurrentMap<String, Integer> underway = new ConcurrentHashMap<>();

    /** Whoever is let in has to {@link #leave}. */
    boolean enter(String whose, int most) {
        var entered = new AtomicBoolean();
        underway.compute(whose, (key, now) -> {
            var count = now == null ? 0 : now;
            entered.set(count < most);
            return count < most ? Integer.valueOf(count + 1) : now;
        });
        return entered.get();
    }

    void leave(String whose) {
        underway.computeIfPresent(whose, (key, now) -> now == 1 ? null : now - 1);
    }
}
