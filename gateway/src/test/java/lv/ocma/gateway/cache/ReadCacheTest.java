package lv.ocma.gateway.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadCacheTest {

    private static final Key KEY = Key.of("/v1/places", null, "*/*", "lv");
    private final Refusal away = new Refusal(Refused.SERVICE_UNAVAILABLE);

    private final AtomicLong now = new AtomicLong();
    private final Changes changes = new Changes(now::get);
    private final CacheMetrics metrics = new CacheMetrics(new SimpleMeterRegistry());
    private final Shelf shelf = new Shelf(10_000, metrics);
    private final ReadCache cache = new ReadCache(shelf, changes, metrics, new PlainConfig(Duration.ofSeconds(5), 2));
    private final List<Promise<Fetched>> asked = new ArrayList<>();

    private Future<Fetched> fetch(@Nullable String tag) {
        Promise<Fetched> answer = Promise.promise();
        asked.add(answer);
        return answer.future();
    }

    private static Fetched whole(String cacheControl, String body) {
        return new Fetched.Whole(
                MultiMap.caseInsensitiveMultiMap().add("Cache-Control", cacheControl), Buffer.buffer(body));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
        changes.heardUpTo(now.get());
    }

    private static String body(Future<Served> answer) {
        return ((Served.Kept) answer.result()).answer().body().toString();
    }

    @Test
    void the_failure_of_one_request_is_everybodys_who_waits_for_it() {
        var leader = cache.answer(KEY, this::fetch);
        var follower = cache.answer(KEY, this::fetch);

        asked.getFirst().fail(away);

        assertSame(away, leader.cause());
        assertSame(away, follower.cause());
        assertEquals(1, asked.size());
    }

    @Test
    void no_more_wait_than_may() {
        cache.answer(KEY, this::fetch);
        assertFalse(cache.answer(KEY, this::fetch).isComplete());
        assertFalse(cache.answer(KEY, this::fetch).isComplete());

        assertSame(Served.OWN, cache.answer(KEY, this::fetch).result());
    }

    @Test
    void past_its_time_one_request_is_made_behind_the_back_of_all_who_are_answered() {
        cache.answer(KEY, this::fetch);
        asked.getFirst().complete(whole("public, max-age=10, stale-while-revalidate=10", "old"));
        pass(Duration.ofSeconds(11));

        for (var caller = 0; caller < 3; caller++) {
            assertEquals("old", body(cache.answer(KEY, this::fetch)));
        }
        assertEquals(2, asked.size());
        asked.getLast().complete(whole("public, max-age=10", "new"));

        assertEquals("new", body(cache.answer(KEY, this::fetch)));
    }

    @Test
    void who_can_be_given_an_old_answer_does_not_wait_for_a_service_that_has_just_failed() {
        cache.answer(KEY, this::fetch);
        asked.getFirst().complete(whole("public, max-age=10, stale-if-error=100", "old"));
        pass(Duration.ofSeconds(11));
        var first = cache.answer(KEY, this::fetch);
        asked.getLast().fail(away);

        assertEquals("old", body(first));
        assertEquals("old", body(cache.answer(KEY, this::fetch)));
        assertEquals(2, asked.size());
        pass(Duration.ofSeconds(2));
        assertFalse(cache.answer(KEY, this::fetch).isComplete(), "it is asked once more");
        pass(Duration.ofSeconds(97));
        var last = cache.answer(KEY, this::fetch);
        asked.getLast().fail(away);
        assertSame(away, last.cause(), "it is too old to stand in");
    }

    @Test
    void a_read_that_fails_keeps_no_other_back() {
        var other = Key.of("/v1/services", null, "*/*", "lv");
        for (var key : List.of(KEY, other)) {
            cache.answer(key, this::fetch);
            asked.getLast().complete(whole("public, max-age=10, stale-if-error=100", "old"));
        }
        pass(Duration.ofSeconds(11));
        cache.answer(KEY, this::fetch);
        asked.getLast().fail(away);

        assertFalse(cache.answer(other, this::fetch).isComplete(), "it is asked");
    }

    @Test
    void who_waits_for_an_answer_of_a_service_that_fails_does_not_ask_it_too() {
        cache.answer(KEY, this::fetch);
        var follower = cache.answer(KEY, this::fetch);

        asked.getFirst().complete(failing());

        assertEquals(Refused.SERVICE_UNAVAILABLE, ((Refusal) follower.cause()).why());
        assertEquals(1, asked.size());
    }

    @SuppressWarnings("NullAway") // nothing is read of what is left of it
    private static Fetched failing() {
        return new Fetched.Passing(500, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(), null);
    }

    @Test
    void a_read_that_cannot_even_begin_is_in_nobodys_way() {
        var first = cache.answer(KEY, tag -> {
            throw away;
        });
        assertSame(away, first.cause());

        cache.answer(KEY, this::fetch);
        assertEquals(1, asked.size());
    }

    @Test
    void what_is_kept_takes_no_more_room_than_there_is() {
        for (var number = 0; number < 100; number++) {
            var key = Key.of("/v1/places/" + number, null, "*/*", "lv");
            cache.answer(key, this::fetch);
            asked.getLast().complete(whole("public, max-age=10", "a".repeat(1000)));
        }

        assertTrue(shelf.octets() <= 10_000 && shelf.octets() > 5_000, "octets: " + shelf.octets());
    }
}
