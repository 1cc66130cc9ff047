package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.stream.Stream;
import lv.ocma.gateway.testing.FailingServices;
import lv.ocma.gateway.testing.RawService;
import lv.ocma.gateway.testing.RawService.Script;
import lv.ocma.gateway.testing.Wire;
import lv.ocma.platform.testing.Eventually;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever a service writes in place of an answer, its caller gets a problem or a connection that visibly broke. */
@QuarkusTest
@WithTestResource(FailingServices.class)
@SuppressWarnings("NullAway.Init") // the test resource sets the service
class GarbageTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String REQUEST = "GET /v1/played HTTP/1.1";

    RawService service;

    @AfterEach
    void nothing_is_left_at_work() {
        var management = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        Eventually.holds(
                "nothing is at work",
                () -> given().port(management).get("/q/metrics").asString().contains("\ngateway_in_flight 0.0\n"));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_answer_is_a_problem() {
        return Stream.of(
                problem("nothing", RawService.writes(""), 502),
                problem("no status line", RawService.writes("NONSENSE\r\n\r\n"), 502),
                problem("no number for a status", RawService.writes("HTTP/1.1 OK 200\r\n\r\n"), 502),
                problem("half a head", RawService.writes(OK + "Content-Ty"), 502),
                problem("half a head, and silence", RawService.writesAndWaits(OK + "Content-Ty"), 504),
                problem("silence", RawService.writesAndWaits(""), 504),
                problem("a head without an end", RawService.writesWithoutEnd(OK, "X-More: aaaaaaaaaaaaaaaa\r\n"), 502),
                problem("a header without an end", RawService.writesWithoutEnd(OK + "X-More: ", "a".repeat(1000)), 502),
                problem(
                        "two lengths",
                        RawService.writes(OK + "Content-Length: 5\r\nContent-Length: 7\r\n\r\nhello"),
                        502),
                problem("a length that is none", RawService.writes(OK + "Content-Length: five\r\n\r\nhello"), 502),
                problem(
                        "another protocol",
                        RawService.writes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"),
                        502),
                problem(
                        "hints without an end",
                        RawService.writesWithoutEnd("", "HTTP/1.1 103 Early Hints\r\n\r\n"),
                        504));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_that_breaks_off_never_looks_whole() {
        return Stream.of(
                broken("half a body", RawService.writes(OK + "Content-Length: 1000\r\n\r\nhalf")),
                broken("half a body, and silence", RawService.writesAndWaits(OK + "Content-Length: 1000\r\n\r\nhalf")),
                broken(
                        "a chunk of no size",
                        RawService.writes(OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\nZZ\r\n")),
                broken("no last chunk", RawService.writes(OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")),
                broken(
                        "chunks without an end",
                        RawService.writesWithoutEnd(OK + "Transfer-Encoding: chunked\r\n\r\n", "4\r\nhalf\r\n")));
    }

    private DynamicTest problem(String name, Script script, int status) {
        return dynamicTest(name, () -> {
            var answer = ask(script);
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        });
    }

    private DynamicTest broken(String name, Script script) {
        return dynamicTest(name, () -> {
            var answer = ask(script);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer.substring(0, Math.min(200, answer.length())));
            assertFalse(answer.endsWith("0\r\n\r\n"), "looks whole");
        });
    }

    /** What the tests before have broken is forgotten first. */
    private String ask(Script script) {
        service.plays(RawService.writes(OK + "Content-Length: 0\r\nConnection: close\r\n\r\n"));
        Eventually.holds("the service takes part", () -> exchange().startsWith("HTTP/1.1 200 "));
        service.plays(script);
        return exchange();
    }

    private static String exchange() {
        try {
            return Wire.exchange(RestAssured.port, REQUEST);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
