package lv.ocma.gateway.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** What was decided, by the beginning of the window that the decision spoke of. */
final class Book {

    private final ConcurrentMap<Long, LongAdder> admitted = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, LongAdder> refused = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, LongAdder> arrived = new ConcurrentHashMap<>();

    void arrives(long window) {
        add(arrived, window);
    }

    void decides(Decision decision) {
        var refusal = decision.refused();
        if (refusal == null) {
            add(admitted, decision.standings().getFirst().window().begins());
        } else {
            add(refused, refusal.window().begins());
        }
    }

    private static void add(ConcurrentMap<Long, LongAdder> counts, long window) {
        counts.computeIfAbsent(window, begins -> new LongAdder()).increment();
    }

    long admitted(long window) {
        return of(admitted, window);
    }

    long refused(long window) {
        return of(refused, window);
    }

    long arrived(long window) {
        return of(arrived, window);
    }

    private static long of(Map<Long, LongAdder> counts, long window) {
        var count = counts.get(window);
        return count == null ? 0 : count.sum();
    }

    Iterable<Long> windows() {
        return admitted.keySet();
    }
}
