package lv.ocma.gateway;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.testing.OddHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class OddHeadersTest {

    PlayedService divisions;

    /** The fields were filled by {@link PlayedServices} before. */
    @BeforeEach
    @SuppressWarnings("NullAway")
    void services_answer_normally() {
        divisions.answersNormally();
    }

    @Test
    void whatever_stands_in_a_header_is_no_failure_of_the_gateway() throws IOException {
        OddHeaders.provokeNoFailure(List.of(
                "GET /v1/places",
                "HEAD /v1/places",
                "POST /v1/places",
                "OPTIONS /v1/places",
                "DELETE /v1/places",
                "GET /openapi",
                "GET /v1/unheard-of",
                "GET /problems/not-found",
                "GET /"));
    }
}
