package lv.ocma.gateway.caller;

import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The realm's public keys: asked for at the start, every few minutes, and when a token names one that is not known, by one
 * question at a time. While the realm is away those that are known go on, for a time that is bounded.
 */
@Startup
@Singleton
class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int OK = 200;
    private static final int MILLIS = 3_000;

    private final HttpClient client;
    private final CallerConfig config;
    private final Clock clock;
    private volatile @Nullable KeySet known;
    private @Nullable Future<KeySet> asked;
    private Instant mayAskFrom = Instant.MIN;
    private boolean toldAway;

    IssuerKeys(Vertx vertx, CallerConfig config, Clock clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(MILLIS));
        this.config = config;
        this.clock = clock;
        ask();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * The keys that may have signed a token: with the named one among them if the realm has it.
     *
     * @return fails with a refusal where no keys are to be had, which is nobody's fault but ours
     */
    Future<KeySet> naming(@Nullable String id) {
        var keys = known;
        if (keys == null
                || clock.instant().isAfter(keys.asked().plus(config.keys().last()))) {
            return ask().recover(away -> Future.failedFuture(Denied.away()));
        }
        if (!keys.has(id)) {
            return ask().otherwise(keys);
        }
        if (clock.instant().isAfter(keys.asked().plus(config.keys().refresh()))) {
            ask();
        }
        return Future.succeededFuture(keys);
    }

    private boolean isTooOld(KeySet keys) {
        return clock.instant().isAfter(keys.asked().plus(config.keys().last()));
    }

    /** Whoever comes while a question is under way waits for its answer; who comes too soon after it gets what is known. */
    private synchronized Future<KeySet> ask() {
        if (asked != null) {
            return asked;
        }
        var now = clock.instant();
        if (now.isBefore(mayAskFrom)) {
            // The answer may have come since the caller looked.
            var keys = known;
            return keys == null || isTooOld(keys)
                    ? Future.failedFuture("Asked a moment ago")
                    : Future.succeededFuture(keys);
        }
        mayAskFrom = now.plus(config.keys().pause());
        var answer = get(config.issuerUrl() + DISCOVERY)
                .compose(realm -> get(realm.getString("jwks_uri"))
                        .map(keys -> KeySet.of(realm.getString("issuer"), keys.encode(), clock.instant())));
        asked = answer;
        answer.onComplete(done -> settle(done.succeeded() ? done.result() : null, done.cause()));
        return answer;
    }

    private synchronized void settle(@Nullable KeySet keys, @Nullable Throwable failure) {
        asked = null;
        if (keys != null) {
            known = keys;
            toldAway = false;
        } else if (!toldAway && failure != null) {
            toldAway = true;
            LOG.warnf(
                    "The keys of the realm are not to be had, going on with %s: %s",
                    known == null ? "none" : "those that are known",
                    failure.getClass().getSimpleName());
        }
    }

    private Future<JsonObject> get(@Nullable String address) {
        if (address == null) {
            return Future.failedFuture(new DecodeException("No address of keys"));
        }
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(address)
                        .setTimeout(MILLIS))
                // Within, as an answer that comes before anybody waits for its body has lost it: the first question is
                // asked off the event loops.
                .compose(request -> request.send().compose(IssuerKeys::body))
                .map(JsonObject::new);
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        return answer.statusCode() == OK
                ? answer.body()
                : Future.failedFuture(new DecodeException("No document, but " + answer.statusCode()));
    }
}
