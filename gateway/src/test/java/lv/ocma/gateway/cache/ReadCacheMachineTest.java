package lv.ocma.gateway.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Writes, events, answers and reads in any order, by a clock of its own. The model knows when each version was superseded and when that was
 * heard, and says of each answer how old it may be.
 */
class ReadCacheMachineTest {

    private static final Duration UNHEARD = Duration.ofSeconds(5);
    private static final long FRESH = 60;
    private static final long MEANWHILE = 30;
    private static final long ON_ERROR = 600;
    private static final int STEPS = 5_000;
    private static final Key KEY = Key.of("/v1/places", null, "*/*", "lv");

    private static long seed() {
        var given = System.getProperty("ocma.seed");
        return given == null ? new Random().nextLong() : Long.parseLong(given);
    }

    @Test
    void no_answer_is_older_than_the_rules_allow() {
        var seed = seed();
        for (var run = 0; run < 20; run++) {
            var world = new World(new Random(seed + run));
            try {
                for (var step = 0; step < STEPS; step++) {
                    world.step();
                }
                assertTrue(world.hits > STEPS / 20, "the cache is of use: " + world.hits);
            } catch (AssertionError e) {
                throw new AssertionError("repeat with -Docma.seed=" + (seed + run), e);
            }
        }
    }

    /** A version of the data, and what became of it. */
    private static final class Version {
        final int number;
        long superseded = Long.MAX_VALUE;
        boolean known;

        Version(int number) {
            this.number = number;
        }
    }

    /** A request at the service. */
    private static final class Asked {
        final Promise<Fetched> answer = Promise.promise();
        final @Nullable String tag;
        final long generation;

        @Nullable
        Integer seen;

        Asked(@Nullable String tag, long generation) {
            this.tag = tag;
            this.generation = generation;
        }
    }

    private static final class World {

        final Random random;
        long now;
        final Changes changes = new Changes(() -> now);
        final ReadCache cache = new ReadCache(
                new Shelf(1 << 20, new CacheMetrics(new SimpleMeterRegistry())),
                changes,
                new CacheMetrics(new SimpleMeterRegistry()),
                new PlainConfig(UNHEARD, 1000));
        final List<Version> versions = new ArrayList<>(List.of(new Version(0)));
        final Deque<Version> told = new ArrayDeque<>();
        final List<Asked> asked = new ArrayList<>();
        boolean kafkaIsThere = true;
        boolean serviceIsWell = true;
        int hits;
        /** What an answer that came later was like; thrown where it comes, it would fail the answer, not the test. */
        @Nullable
        AssertionError broken;

        World(Random random) {
            this.random = random;
        }

        void step() {
            switch (random.nextInt(20)) {
                case 0 -> write();
                case 1 -> kafkaIsThere = random.nextInt(4) > 0;
                case 2 -> serviceIsWell = random.nextInt(4) > 0;
                case 3, 4, 5 -> hear();
                case 6, 7, 8 -> now += random.nextLong(Duration.ofSeconds(1).toNanos());
                case 9 ->
                    now += random.nextInt(10) == 0
                            ? Duration.ofSeconds(random.nextInt(90)).toNanos()
                            : 0;
                case 10, 11, 12, 13 -> serve();
                default -> read();
            }
            if (broken != null) {
                throw broken;
            }
        }

        void write() {
            var last = versions.getLast();
            last.superseded = now;
            told.add(last);
            versions.add(new Version(last.number + 1));
        }

        /** As the feed does: what was told before a moment has happened here before it is heard up to that moment. */
        void hear() {
            if (!kafkaIsThere) {
                return;
            }
            var next = told.poll();
            if (next != null) {
                next.known = true;
                changes.happened();
            }
            if (told.isEmpty()) {
                changes.heardUpTo(now);
            }
        }

        /** The service reads its data, or sends what it has read a while ago. */
        void serve() {
            if (asked.isEmpty()) {
                return;
            }
            var one = asked.get(random.nextInt(asked.size()));
            if (one.seen == null) {
                one.seen = versions.getLast().number;
                return;
            }
            asked.remove(one);
            if (!serviceIsWell) {
                one.answer.fail(new Refusal(Refused.SERVICE_UNAVAILABLE));
            } else if (tag(one.seen).equals(one.tag)) {
                one.answer.complete(new Fetched.Unchanged(headers(one.seen)));
            } else {
                one.answer.complete(new Fetched.Whole(headers(one.seen), Buffer.buffer(one.seen.toString())));
            }
        }

        static String tag(int version) {
            return "\"v" + version + "\"";
        }

        static MultiMap headers(int version) {
            return MultiMap.caseInsensitiveMultiMap()
                    .add("ETag", tag(version))
                    .add(
                            "Cache-Control",
                            "public, max-age=%d, stale-while-revalidate=%d, stale-if-error=%d"
                                    .formatted(FRESH, MEANWHILE, ON_ERROR));
        }

        Future<Fetched> fetch(@Nullable String tag) {
            var one = new Asked(tag, changes.generation());
            assertTrue(
                    asked.stream().noneMatch(other -> other.generation == one.generation),
                    "one request at a time, unless something has changed since");
            asked.add(one);
            return one.answer.future();
        }

        void read() {
            var since = now;
            var outdated = versions.stream().filter(version -> version.known).count();
            var atOnce = cache.answer(KEY, this::fetch);
            if (atOnce.succeeded()) {
                hits++;
            }
            var immediate = atOnce.isComplete();
            atOnce.onSuccess(served -> {
                try {
                    if (served instanceof Served.Kept kept) {
                        judge(kept, since, outdated, immediate);
                    }
                } catch (AssertionError e) {
                    broken = e;
                }
            });
        }

        void judge(Served.Kept kept, long since, long outdated, boolean immediate) {
            var number = Integer.parseInt(kept.answer().body().toString());
            var version = versions.get(number);
            assertEquals(tag(number), kept.answer().tag(), "a tag belongs to its octets");
            // Versions are told in their order.
            assertTrue(number >= outdated, "version " + number + " was known to be old when it was asked for");
            if (kept.how().contains("stale-if-error")) {
                assertTrue(now - kept.answer().asked() < nanos(FRESH + ON_ERROR), "it stands in for too long");
                return;
            }
            var old = since - version.superseded;
            if (immediate) {
                assertTrue(old < UNHEARD.toNanos(), "old for " + Duration.ofNanos(old));
                assertTrue(now - kept.answer().asked() < nanos(FRESH + MEANWHILE), "given past its time");
            } else {
                assertTrue(version.superseded >= kept.answer().asked(), "it was old when it was asked for");
            }
        }

        static long nanos(long seconds) {
            return Duration.ofSeconds(seconds).toNanos();
        }
    }
}
