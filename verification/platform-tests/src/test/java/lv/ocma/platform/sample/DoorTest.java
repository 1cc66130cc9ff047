package lv.ocma.platform.sample;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lv.ocma.platform.testing.OddHeaders;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service says to a request before its operation is carried out. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DoorTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String SEALING = "/v1/parcels/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711/sealing";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-8",
                "Application/JSON; charset=UTF-8",
                "application/json,",
                "image/png,,application/json",
                "application/*;q=0.1",
                "*/*;q=0.5, text/csv",
                "application/json;",
                ""
            })
    void an_address_with_one_form_gives_it_to_whoever_takes_it(String accept) {
        given().header("Accept", accept)
                .get("/v1/parcels")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/json;q=0", "*/*;q=0", "text/*"})
    void who_takes_no_form_of_an_address_is_told_which_there_are(String accept) {
        given().header("Accept", accept)
                .get("/v1/parcels")
                .then()
                .statusCode(406)
                .contentType(PROBLEM)
                .header("Vary", equalTo("Accept, Accept-Language"))
                .body("offered", contains("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;=", "application/json; q=", "application/json;q=2", "json", "a/b/c"})
    void an_accept_that_nobody_can_read_is_a_malformed_request(String accept) {
        for (var path : List.of("/v1/parcels", "/v1/nowhere", "/v1/operations/ocma-platform/dead-letters")) {
            given().header("Accept", accept)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("type", endsWith("/problems/malformed-request"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/parcels,'GET, HEAD, OPTIONS, POST'",
        "/v1/parcels/of-places/talsi,'GET, HEAD, OPTIONS'",
        "/v1/parcels/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b4711,'GET, HEAD, OPTIONS'",
        SEALING + ",'OPTIONS, POST'",
        "/v1/operations/ocma-platform/dead-letters/1/replay,'OPTIONS, POST'"
    })
    void an_address_says_which_methods_it_takes_and_takes_no_other(String path, String methods)
            throws IOException, InterruptedException {
        given().options(path).then().statusCode(200).header("Allow", methods);
        try (var client = HttpClient.newHttpClient()) {
            for (var other : List.of("PROPFIND", "get", "PATCH", "UNHEARD")) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .method(other, HttpRequest.BodyPublishers.noBody())
                        .build();
                var answer = client.send(request, BodyHandlers.ofString());
                assertEquals(405, answer.statusCode(), other + " " + answer.body());
                assertEquals(methods, answer.headers().firstValue("Allow").orElse(""), other);
                assertTrue(answer.body().contains("/problems/method-not-allowed"), answer.body());
            }
        }
        given().options("/v1/nowhere").then().statusCode(404).contentType(PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/parcels?from=100%,door",
        "/v1/parcels?from=%zz,door",
        "/v1/parcels/%,door",
        "/v1/nowhere?a={b},door",
        "/v1/parcels,do\"or"
    })
    void a_target_that_cannot_be_decoded_is_a_malformed_request(String target, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(target, host)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("/problems/malformed-request"), answer);
            assertTrue(answer.contains("API-Version: 1.0.0"), answer);
            assertTrue(answer.contains("X-Request-ID: "), answer);
        }
    }

    @Test
    void too_much_is_refused_also_where_no_body_is_read() {
        authorized()
                .body(new byte[2_000_000])
                .post(SEALING)
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void what_the_gateway_lets_through_is_not_too_large_for_a_service() {
        given().header("X-Large", "x".repeat(17_000)).get("/v1/parcels").then().statusCode(200);
        given().get("/v1/parcels?limit=" + "0".repeat(4_090))
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "x", "identity, gzip"})
    void a_body_that_is_coded_is_not_read_as_if_it_were_not(String coding) {
        authorized()
                .header("Content-Encoding", coding)
                .contentType("application/json")
                .body("{}")
                .post("/v1/parcels")
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .header("Accept-Encoding", "identity")
                .body("type", endsWith("/problems/unsupported-media-type"));
    }

    @Test
    void a_body_that_says_it_is_not_coded_is_read() {
        authorized()
                .header("Content-Encoding", "identity")
                .contentType("application/json")
                .body("{}")
                .post("/v1/parcels")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-request"));
    }

    @Test
    void whatever_stands_in_a_header_is_no_failure_of_the_service() throws IOException {
        OddHeaders.provokeNoFailureOfTheService();
    }

    private static RequestSpecification authorized() {
        return given().auth().oauth2(TestTokens.frontEnd("front-end"));
    }
}
