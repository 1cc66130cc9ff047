package lv.ocma.gateway.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What this instance is working on, by client or address: nobody's slow requests fill all the places at a service. */
@ApplicationScoped
class AtOnce {

    private final ConcurrentMap<String, Integer> underway = new ConcurrentHashMap<>();

    /** Whoever is let in has to {@link #leave}. */
    boolean enter(String whose, int most) {
        return underway.merge(whose, 1, (now, one) -> now <= most ? now + one : now) <= most;
    }

    void leave(String whose) {
        underway.computeIfPresent(whose, (key, now) -> now == 1 ? null : now - 1);
    }
}
