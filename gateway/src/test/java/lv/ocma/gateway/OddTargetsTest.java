package lv.ocma.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.Locale;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.gateway.testing.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that are no address of anything are a mistake of the caller, told as such; none is a failure of the gateway. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class OddTargetsTest {

    PlayedService divisions;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        divisions.answersNormally();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPTIONS *",
                "GET places",
                "CONNECT elsewhere.test:443",
                "CONNECT /v1/places",
                "GET /v1/places?q=100%",
                "GET /v1/places?q=100%&limit=1",
                "GET /v1/places?q=%zz",
                "GET /v1/places?q=a|b",
                "GET /v1/places?q={a}",
                "GET /v1/places?q=\u00e4",
                "GET /problems/not-found?x=%",
                "GET /?x=%",
                "GET /openapi?x=%"
            })
    void a_target_that_is_none_is_a_malformed_request(String methodAndTarget) throws IOException {
        var answer = Wire.exchange(RestAssured.port, methodAndTarget + " HTTP/1.1", "Accept-Language: en");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nx-request-id: "), answer);
        assertEquals(0, divisions.arrivals());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /v1/places HTTP/9.9", "GET / HTTP/1.1\r\nContent-Length: x", "GET  /v1/places HTTP/1.1"})
    void a_request_that_is_none_is_no_failure_of_the_gateway(String line) throws IOException {
        var answer = Wire.exchange(RestAssured.port, line);
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
    }
}
