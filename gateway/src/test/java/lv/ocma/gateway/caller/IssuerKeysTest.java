package lv.ocma.gateway.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.testing.PlayedIssuer;
import lv.ocma.gateway.testing.PlayedService;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** How the realm's keys are come by while it is there, slow, away, and when it signs with another. */
class IssuerKeysTest {

    private static final int DOCUMENTS = 2;

    private final Vertx vertx = Vertx.vertx();
    private final PlayedService issuer = new PlayedService(vertx, "issuer");
    private final SetClock clock = new SetClock();
    private final EllipticCurveJsonWebKey first = key("first");
    private final EllipticCurveJsonWebKey second = key("second");

    @BeforeEach
    void begin() {
        issuer.start();
        PlayedIssuer.signsWith(issuer, first);
    }

    @AfterEach
    void end() {
        issuer.stop();
        vertx.close();
    }

    /** Its thread is none of the client's: what it waits for may have come before it does. */
    @RepeatedTest(50)
    void the_first_question_is_answered_whichever_thread_is_faster() throws Exception {
        assertTrue(found(keys(), "first").has("first"));
    }

    @Test
    void keys_are_asked_for_at_the_start_and_not_for_every_token() throws Exception {
        var keys = keys();
        for (var round = 0; round < 10; round++) {
            assertTrue(found(keys, "first").has("first"));
        }
        assertEquals(DOCUMENTS, issuer.arrivals());
    }

    @Test
    void a_key_that_is_new_is_found_when_a_token_names_it() throws Exception {
        var keys = keys();
        found(keys, "first");
        PlayedIssuer.signsWith(issuer, first, second);
        clock.passes(Duration.ofSeconds(6));
        assertTrue(found(keys, "second").has("second"));
    }

    @Test
    void whoever_makes_keys_up_does_not_have_the_realm_asked_each_time() throws Exception {
        var keys = keys();
        found(keys, "first");
        clock.passes(Duration.ofSeconds(6));
        for (var round = 0; round < 20; round++) {
            assertFalse(found(keys, "made-up-" + round).has("made-up-" + round));
        }
        assertEquals(2 * DOCUMENTS, issuer.arrivals());
    }

    @Test
    void many_who_wait_have_it_asked_once() throws Exception {
        issuer.stop();
        var keys = keys();
        assertThrows(ExecutionException.class, () -> found(keys, "first"));
        var answered = new CountDownLatch(1);
        issuer.start();
        clock.passes(Duration.ofSeconds(6));
        var waiting =
                IntStream.range(0, 50).mapToObj(each -> keys.naming("first")).toList();
        Future.all(waiting).onComplete(done -> answered.countDown());
        assertTrue(answered.await(60, TimeUnit.SECONDS));
        assertTrue(waiting.stream().allMatch(Future::succeeded));
        assertEquals(DOCUMENTS, issuer.arrivals());
    }

    @Test
    void while_the_realm_is_away_known_keys_go_on_for_a_time_that_ends() throws Exception {
        var keys = keys();
        found(keys, "first");
        issuer.stop();
        clock.passes(Duration.ofMinutes(119));
        assertTrue(found(keys, "first").has("first"));
        assertFalse(found(keys, "second").has("second"));
        clock.passes(Duration.ofMinutes(2));
        var failure = assertThrows(ExecutionException.class, () -> found(keys, "first"));
        assertEquals(Refused.SERVICE_UNAVAILABLE, failure.getCause() instanceof Refusal refusal ? refusal.why() : null);
        issuer.start();
        clock.passes(Duration.ofSeconds(6));
        assertTrue(found(keys, "first").has("first"));
    }

    @Test
    void a_key_that_the_realm_has_withdrawn_is_good_for_minutes_only() throws Exception {
        var keys = keys();
        found(keys, "first");
        PlayedIssuer.signsWith(issuer, second);
        clock.passes(Duration.ofMinutes(6));
        // Has them asked for, and does not wait.
        keys.naming("first");
        for (var round = 0; round < 1_000 && found(keys, null).has("first"); round++) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertFalse(found(keys, null).has("first"));
    }

    @Test
    void a_realm_that_answers_nonsense_is_as_good_as_away() throws Exception {
        var keys = keys();
        found(keys, "first");
        for (var nonsense : List.of("", "[]", "{}", "{\"issuer\":\"x\",\"jwks_uri\":\"not an address\"}")) {
            issuer.answers(request -> request.response().end(nonsense));
            clock.passes(Duration.ofSeconds(6));
            assertTrue(found(keys, "unheard-of").has("first"));
        }
        issuer.answers(request -> request.response().setStatusCode(500).end());
        clock.passes(Duration.ofSeconds(6));
        assertTrue(found(keys, "unheard-of").has("first"));
    }

    private IssuerKeys keys() {
        return new IssuerKeys(vertx, new Settings(URI.create(issuer.address())), clock);
    }

    private static KeySet found(IssuerKeys keys, @Nullable String id) throws Exception {
        return keys.naming(id).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static EllipticCurveJsonWebKey key(String id) {
        var key = TestProof.newKey();
        key.setKeyId(id);
        return key;
    }

    /** Stands still but for what a test lets pass. */
    private static final class SetClock extends Clock {

        private volatile Instant now = Instant.ofEpochSecond(1_800_000_000);

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** As the defaults are. */
    private record Settings(URI issuerUrl) implements CallerConfig {

        @Override
        public String audience() {
            return "ocma-api";
        }

        @Override
        public boolean demoCredentials() {
            return false;
        }

        @Override
        public Duration grace() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Keys keys() {
            return new KeySettings(Duration.ofMinutes(5), Duration.ofSeconds(5), Duration.ofHours(2));
        }

        @Override
        public Proofs proofs() {
            throw new UnsupportedOperationException("Keys know nothing of proofs");
        }

        @Override
        public Optional<List<String>> certificatesFrom() {
            return Optional.empty();
        }
    }

    private record KeySettings(Duration refresh, Duration pause, Duration last) implements CallerConfig.Keys {}
}
