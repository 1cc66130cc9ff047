package lv.ocma.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The answers that are held, bounded by the octets that they take, and addresses whose answers are known not to be kept. */
final class Shelf {

    /** Longer than any answer may stand in for another. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration PASSING = Duration.ofMinutes(1);
    private static final int MOST_PASSING = 10_000;

    private final Cache<Key, KeptAnswer> answers;
    private final Cache<Key, Boolean> passing = Caffeine.newBuilder()
            .maximumSize(MOST_PASSING)
            .expireAfterWrite(PASSING)
            .build();

    Shelf(long octets, CacheMetrics metrics) {
        answers = Caffeine.newBuilder()
                .maximumWeight(octets)
                .weigher((Key key, KeptAnswer answer) -> key.size() + answer.size())
                .expireAfterWrite(LONGEST)
                .evictionListener((key, answer, cause) -> metrics.evicted())
                .build();
        metrics.watch(this);
    }

    @Nullable
    KeptAnswer get(Key key) {
        return answers.getIfPresent(key);
    }

    void put(Key key, KeptAnswer answer) {
        answers.put(key, answer);
        passing.invalidate(key);
    }

    /** It has grown by a compressed form. */
    void weighAgain(Key key, KeptAnswer answer) {
        answers.asMap().replace(key, answer, answer);
    }

    boolean passes(Key key) {
        return passing.getIfPresent(key) != null;
    }

    /** Whoever asks for it next need not wait for who asks at the same time. */
    void letPass(Key key) {
        passing.put(key, true);
    }

    /** What nobody may be given any more takes no room. */
    void empty() {
        answers.invalidateAll();
    }

    long octets() {
        // Otherwise what is pushed out by and by would count.
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
