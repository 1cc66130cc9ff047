package lv.ocma.gateway.caller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lv.ocma.gateway.problem.Refusal;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proof has to be like (RFC 9449, 4.3). */
class ProofTest {

    private static final String ADDRESS = "https://api.example.test/v1/appointments";
    private static final String TOKEN = "of.the.realm";
    private static final long NOW = 1_800_000_000;
    private static final EllipticCurveJsonWebKey KEY = TestProof.newKey();
    private static final EllipticCurveJsonWebKey ANOTHER = TestProof.newKey();

    private static TestProof proof() {
        return new TestProof(KEY, "POST", ADDRESS, TOKEN, NOW);
    }

    private static byte[] check(String written) {
        return new Proof("POST", ADDRESS, TOKEN, TestProof.thumbprint(KEY))
                .check(
                        written,
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(5),
                        Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC),
                        new ObjectMapper());
    }

    private static Arguments flaw(String lack, UnaryOperator<TestProof> made) {
        return Arguments.of(lack, made.apply(proof()).text());
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                flaw("malformed", proof -> proof.withHeader("typ", "JWT")),
                flaw("malformed", proof -> proof.withHeader("jwk", KEY.toParams(OutputControlLevel.INCLUDE_PRIVATE))),
                flaw("malformed", proof -> proof.withHeader("jwk", Map.of("kty", "oct", "k", "AAAA"))),
                flaw("malformed", proof -> proof.withHeader("typ", 1)),
                flaw("malformed", proof -> proof.withHeader("jwk", "a text")),
                flaw("malformed", proof -> proof.withHeader("jwk", Map.of("kty", 1))),
                flaw(
                        "key",
                        proof -> proof.withHeader("jwk", Map.of("kty", "EC", "crv", "P-256", "x", "AA", "y", "AA"))),
                flaw("malformed", proof -> proof.without("jti")),
                flaw("malformed", proof -> proof.saying("jti", 1)),
                flaw("malformed", proof -> proof.saying("jti", "")),
                flaw("malformed", proof -> proof.saying("jti", "x".repeat(300))),
                flaw("signature", proof -> proof.signedBy(ANOTHER)),
                flaw("signature", proof -> proof.withHeader("crit", java.util.List.of("unheard-of"))),
                flaw("method", proof -> proof.saying("htm", "GET")),
                flaw("method", proof -> proof.saying("htm", "post")),
                flaw("address", proof -> proof.saying("htu", ADDRESS + "/1")),
                flaw("address", proof -> proof.saying("htu", ADDRESS.replace("https", "http"))),
                flaw("address", proof -> proof.saying("htu", "https://elsewhere.test/v1/appointments")),
                flaw("address", proof -> proof.saying("htu", "no address")),
                flaw("address", proof -> proof.without("htu")),
                flaw("token", proof -> proof.saying("ath", Digests.text("another"))),
                flaw("token", proof -> proof.without("ath")),
                flaw("time", proof -> proof.saying("iat", NOW - 66)),
                flaw("time", proof -> proof.saying("iat", NOW + 6)),
                flaw("time", proof -> proof.saying("iat", "now")),
                flaw("time", proof -> proof.without("iat")),
                Arguments.of("key", new TestProof(ANOTHER, "POST", ADDRESS, TOKEN, NOW).text()),
                Arguments.of("algorithm", "eyJhbGciOjV9.e30.AA"),
                Arguments.of("algorithm", "bnVsbA.e30.AA"),
                Arguments.of("algorithm", "not a proof"),
                Arguments.of("algorithm", "not.a.proof"));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void a_proof_with_a_flaw_proves_nothing_and_the_flaw_is_named(String lack, String written) {
        var refusal = assertThrows(Refusal.class, () -> check(written));
        assertEquals(lack, refusal.members().get("reason"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ADDRESS,
                ADDRESS + "?a=b#c",
                "HTTPS://API.example.test/v1/appointments",
                "https://api.example.test:443/v1/appointments"
            })
    void an_address_may_be_written_as_the_same_address_can_be(String address) {
        check(proof().saying("htu", address).text());
    }

    @Test
    void a_proof_is_good_for_a_minute_and_clocks_may_differ_by_a_little() {
        check(proof().saying("iat", NOW - 65).text());
        check(proof().saying("iat", NOW + 5).text());
    }

    @Test
    void the_same_id_is_the_same_proof_however_it_was_signed() {
        // ECDSA signs differently each time.
        assertArrayEquals(
                check(proof().saying("jti", "one").text()),
                check(proof().saying("jti", "one").text()));
    }

    @Test
    void a_proof_of_which_anything_is_changed_proves_nothing() {
        var seed = Long.getLong("ocma.seed", System.nanoTime());
        var random = new Random(seed);
        var written = proof().text();
        // Not the last of a part, some bits of which say nothing.
        var last = written.length() - 1;
        for (var round = 0; round < 500; round++) {
            var at = random.nextInt(last);
            if (written.charAt(at) == '.' || written.charAt(at + 1) == '.') {
                continue;
            }
            var other = written.charAt(at) == 'A' ? 'B' : 'A';
            var changed = written.substring(0, at) + other + written.substring(at + 1);
            assertThrows(Refusal.class, () -> check(changed), () -> "ocma.seed=" + seed + " at " + at);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test, https://a.test/",
        "http://A.test:80/x, http://a.test/x",
        "http://a.test:443/x, http://a.test:443/x",
        "https://a.test/%7Ex, https://a.test/%7Ex"
    })
    void an_address_has_one_plain_form(String written, String plain) {
        assertEquals(plain, Proof.plain(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/v1/places", "mailto:a@b.test", "https://user@a.test/", "https://a b.test/"})
    void what_is_no_address_has_none(String written) {
        assertNull(Proof.plain(written));
    }
}
