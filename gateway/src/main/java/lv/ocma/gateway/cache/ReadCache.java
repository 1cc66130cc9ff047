package lv.ocma.gateway.cache;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import lv.ocma.gateway.cache.CacheMetrics.Result;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Gives answers that are known, fetches those that are not, one request at a time for each key, whoever asks. A caller that goes away ends
 * nobody's request.
 */
final class ReadCache {

    /** Who could be given an old answer does not wait for a service that has just failed. */
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private static final int MOST_FAILURES = 10_000;

    private final Shelf shelf;
    private final Changes changes;
    private final Rules rules;
    private final CacheMetrics metrics;
    private final CacheConfig config;
    private final ConcurrentMap<Key, Flight> flights = new ConcurrentHashMap<>();
    /** Reads that have just failed. */
    private final Cache<Key, Boolean> failed;

    ReadCache(Shelf shelf, Changes changes, CacheMetrics metrics, CacheConfig config) {
        this.shelf = shelf;
        this.changes = changes;
        this.rules = new Rules(changes, config.unheard());
        this.metrics = metrics;
        this.config = config;
        this.failed = Caffeine.newBuilder()
                .maximumSize(MOST_FAILURES)
                .expireAfterWrite(AFTER_A_FAILURE)
                .ticker(changes::now)
                .build();
    }

    Duration age(KeptAnswer answer) {
        return rules.age(answer);
    }

    void weighAgain(Key key, KeptAnswer answer) {
        shelf.weighAgain(key, answer);
    }

    /** What may be given without asking anybody. */
    Optional<Served> known(Key key) {
        var held = shelf.get(key);
        return held != null && rules.of(held) == Use.FRESH ? Optional.of(hit(held)) : Optional.empty();
    }

    /** Fails with what the origin fails with. */
    Future<Served> answer(Key key, Origin origin) {
        // Before what is held is looked at: what changes between makes what is stored at the end worthless, not wrong.
        var generation = changes.generation();
        var held = shelf.get(key);
        if (held == null) {
            return fetchUnlessPassing(key, generation, origin);
        }
        return switch (rules.of(held)) {
            case NONE -> fetchUnlessPassing(key, generation, origin);
            case FRESH -> Future.succeededFuture(hit(held));
            case MEANWHILE -> {
                refresh(key, held, generation, origin);
                metrics.answered(Result.STALE);
                yield Future.succeededFuture(given(held, ""));
            }
            case ASK ->
                hasJustFailed(key) && rules.mayStandIn(held)
                        ? Future.succeededFuture(standIn(held))
                        : fetch(key, held, generation, origin);
        };
    }

    private Future<Served> fetchUnlessPassing(Key key, long generation, Origin origin) {
        return shelf.passes(key) ? own() : fetch(key, null, generation, origin);
    }

    private Served hit(KeptAnswer held) {
        metrics.answered(Result.HIT);
        return given(held, "");
    }

    private Served standIn(KeptAnswer held) {
        metrics.answered(Result.STAND_IN);
        return given(held, "; detail=stale-if-error");
    }

    private Served given(KeptAnswer held, String detail) {
        return new Served.Kept(held, "hit; ttl=" + rules.left(held).toSeconds() + detail);
    }

    private Future<Served> own() {
        metrics.answered(Result.BYPASS);
        return Future.succeededFuture(Served.OWN);
    }

    private boolean hasJustFailed(Key key) {
        return failed.getIfPresent(key) != null;
    }

    /** Nobody waits for it. */
    private void refresh(Key key, KeptAnswer held, long generation, Origin origin) {
        var flight = new Flight(generation, changes.now(), config.waiting());
        if (!hasJustFailed(key) && flights.putIfAbsent(key, flight) == null) {
            lead(key, flight, held, origin).onSuccess(ReadCache::drop);
        }
    }

    private static void drop(@Nullable Served served) {
        if (served instanceof Served.Once once) {
            once.answer().drop();
        }
    }

    private Future<Served> fetch(Key key, @Nullable KeptAnswer held, long generation, Origin origin) {
        var flight = new Flight(generation, changes.now(), config.waiting());
        var before = flights.putIfAbsent(key, flight);
        if (before != null && before.generation() == generation) {
            metrics.answered(Result.JOINED);
            return before.follow();
        }
        // What began before the last change may bring what was before it.
        if (before != null && !flights.replace(key, before, flight)) {
            return own();
        }
        metrics.answered(Result.MISS);
        return lead(key, flight, held, origin);
    }

    private Future<Served> lead(Key key, Flight flight, @Nullable KeptAnswer held, Origin origin) {
        return Future.succeededFuture(held == null ? null : held.tag())
                .compose(origin::fetch)
                .transform(outcome -> land(key, flight, served(key, flight, held, outcome), outcome));
    }

    private Future<Served> land(Key key, Flight flight, @Nullable Served served, AsyncResult<Fetched> outcome) {
        flights.remove(key, flight);
        if (served == null) {
            flight.fail(outcome.cause());
            return Future.failedFuture(outcome.cause());
        }
        if (served instanceof Served.Once once && once.isFailure()) {
            // As many more requests would not help a service that has just failed at one.
            flight.fail(new Refusal(Refused.SERVICE_UNAVAILABLE));
        } else {
            flight.land(served instanceof Served.Once ? Served.OWN : served);
        }
        return Future.succeededFuture(served);
    }

    /** Null where nothing has come, and nothing may stand in for it. */
    private @Nullable Served served(Key key, Flight flight, @Nullable KeptAnswer held, AsyncResult<Fetched> outcome) {
        var served = outcome.succeeded() ? judge(key, flight, held, outcome.result()) : null;
        if (served != null && !(served instanceof Served.Once once && once.isFailure())) {
            return served;
        }
        failed.put(key, true);
        if (held == null) {
            return served;
        }
        metrics.asked("failed");
        if (!rules.mayStandIn(held)) {
            return served;
        }
        drop(served);
        return standIn(held);
    }

    private Served judge(Key key, Flight flight, @Nullable KeptAnswer held, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Whole whole -> {
                if (held != null) {
                    metrics.asked("changed");
                }
                var life = life(whole.headers());
                var answer = KeptAnswer.of(whole.headers(), whole.body(), life, flight.generation(), flight.asked());
                yield keep(key, answer, held == null ? "fwd=miss" : "fwd=stale; fwd-status=200");
            }
            case Fetched.Unchanged unchanged -> {
                metrics.asked("unchanged");
                var before = requireNonNull(held, "a service says that nothing has changed, unasked");
                var says = unchanged.headers().contains("Cache-Control");
                var life = says ? life(unchanged.headers()) : before.lifetime();
                var renewed = before.renewed(unchanged.headers(), life, flight.generation(), flight.asked());
                yield keep(key, renewed, "fwd=stale; fwd-status=304");
            }
            case Fetched.Passing passing -> {
                if (!Answers.isFailure(passing.status())) {
                    shelf.letPass(key);
                }
                yield new Served.Once(passing);
            }
        };
    }

    private Lifetime life(MultiMap headers) {
        return Answers.lifetime(headers).within(config.staleMeanwhile(), config.staleOnError());
    }

    private Served keep(Key key, KeptAnswer answer, String how) {
        if (rules.isOutdated(answer) || !answer.lifetime().isKept()) {
            return new Served.Kept(answer, how);
        }
        shelf.put(key, answer);
        return new Served.Kept(answer, how + "; stored");
    }
}
