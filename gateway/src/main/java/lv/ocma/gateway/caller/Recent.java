package lv.ocma.gateway.caller;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found lately, bounded in number and age without a look at each entry: two halves, of which the older is dropped
 * when the younger is full or old enough.
 */
final class Recent<K, V> {

    private final int entriesPerHalf;
    private final long nanosPerHalf;
    private volatile Halves<K, V> halves;

    private record Halves<K, V>(Map<K, V> young, Map<K, V> old, long begun) {}

    /** @param nanosPerHalf an entry is known for at least so long unless the number is reached, and for at most twice as long */
    Recent(int entriesPerHalf, long nanosPerHalf) {
        this.entriesPerHalf = entriesPerHalf;
        this.nanosPerHalf = nanosPerHalf;
        this.halves = new Halves<>(new ConcurrentHashMap<>(), Map.of(), System.nanoTime());
    }

    @Nullable
    V find(K key) {
        var now = current();
        var young = now.young().get(key);
        return young != null ? young : now.old().get(key);
    }

    void put(K key, V value) {
        current().young().put(key, value);
    }

    private Halves<K, V> current() {
        var now = halves;
        return isOver(now) ? turned() : now;
    }

    private synchronized Halves<K, V> turned() {
        var now = halves;
        if (isOver(now)) {
            var aged = System.nanoTime() - now.begun() > 2 * nanosPerHalf;
            halves = new Halves<>(new ConcurrentHashMap<>(), aged ? Map.of() : now.young(), System.nanoTime());
        }
        return halves;
    }

    private boolean isOver(Halves<K, V> now) {
        return now.young().size() >= entriesPerHalf || System.nanoTime() - now.begun() > nanosPerHalf;
    }
}
