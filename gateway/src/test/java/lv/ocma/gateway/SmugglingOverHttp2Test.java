package lv.ocma.gateway;

import static lv.ocma.gateway.testing.Frames.DATA;
import static lv.ocma.gateway.testing.Frames.END_HEADERS;
import static lv.ocma.gateway.testing.Frames.END_STREAM;
import static lv.ocma.gateway.testing.Frames.HEADERS;
import static lv.ocma.gateway.testing.Frames.NONE;
import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.gateway.testing.FloodedDoor;
import lv.ocma.gateway.testing.Frames;
import lv.ocma.gateway.testing.PlayedService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What would be another request once it is written down in HTTP/1 for a service is none over HTTP/2 either (RFC 9113, 8.2 and 8.3). */
@QuarkusTest
@WithTestResource(FloodedDoor.class)
@SuppressWarnings("NullAway.Init") // the test resource sets the service
class SmugglingOverHttp2Test {

    /** What an attacker wants to reach a service as a request of its own. */
    private static final String HIDDEN = "GET /v1/places/hidden HTTP/1.1\r\nHost: door\r\n\r\n";

    private static final String[] GET = {
        ":method", "GET", ":scheme", "http", ":authority", "door", ":path", "/v1/places"
    };
    private static final String[] POST = {
        ":method", "POST", ":scheme", "http", ":authority", "door", ":path", "/v1/places", "content-type", "text/plain"
    };

    PlayedService service;

    @TestFactory
    Stream<DynamicTest> a_head_that_is_none_reaches_no_service() {
        return Stream.of(
                refused("an encoding", with(POST, "transfer-encoding", "chunked")),
                refused("a connection", with(GET, "connection", "close")),
                refused("a connection that is kept alive", with(GET, "keep-alive", "timeout=5")),
                refused("a connection of a proxy", with(GET, "proxy-connection", "keep-alive")),
                refused("another protocol", with(GET, "upgrade", "h2c")),
                refused("codings of the transfer", with(GET, "te", "gzip")),
                refused("a name in capitals", with(GET, "X-Odd", "a")),
                refused("a name with a blank", with(GET, "x odd", "a")),
                refused("a name with a colon", with(GET, "x-odd: a\r\nx-more", "a")),
                refused("no name", with(GET, "", "a")),
                refused("a line's end in a value", with(GET, "x-odd", "a\r\nX-More: b")),
                refused("a request in a value", with(GET, "x-odd", "a\r\n\r\n" + HIDDEN)),
                refused("a CR in a value", with(GET, "x-odd", "a\rb")),
                refused("an LF in a value", with(GET, "x-odd", "a\nb")),
                refused("a NUL in a value", with(GET, "x-odd", "a\0b")),
                refused("a line's end in the path", changed(":path", "/v1/places HTTP/1.1\r\nX-Odd: a\r\n\r\n")),
                refused("a request in the path", changed(":path", "/v1/places HTTP/1.1\r\n\r\n" + HIDDEN)),
                refused("a blank in the path", changed(":path", "/v1/places a")),
                refused("a NUL in the path", changed(":path", "/v1/places?q=\0")),
                refused("no path", changed(":path", "")),
                refused("a path of nothing", changed(":path", "*")),
                refused("a path that is an address", changed(":path", "http://elsewhere.test@door")),
                refused(
                        "a request in the method",
                        changed(":method", "GET /v1/places/hidden HTTP/1.1\r\nx: y\r\n\r\nGET")),
                refused("a blank in the method", changed(":method", "GET /v1/places/hidden")),
                refused("a line's end in the host", changed(":authority", "door\r\nX-Odd: a")),
                refused("a request in the host", changed(":authority", "door\r\n\r\n" + HIDDEN)),
                refused("a user in the host", changed(":authority", "door@elsewhere.test")),
                refused("another host beside it", with(GET, "host", "elsewhere.test")),
                refused("a pseudo-header that there is not", with(GET, ":odd", "a")),
                refused("a status", with(GET, ":status", "200")),
                refused("a path behind the headers", with(with(GET, "x-odd", "a"), ":path", "/v1/places/hidden")),
                refused("a path twice", with(GET, ":path", "/v1/places/hidden")),
                refused("a method twice", with(GET, ":method", "POST")),
                refused("two lengths", with(with(POST, "content-length", "1"), "content-length", "50")),
                refused("a length below nothing", with(POST, "content-length", "-1")),
                refused("a length with a sign", with(POST, "content-length", "+0")),
                refused("a length of nothing that is there", with(GET, "content-length", "50")));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_not_as_long_as_it_says_is_nowhere_taken_for_whole() {
        return Stream.of(
                broken("longer", "1", HIDDEN),
                broken("longer than nothing", "0", HIDDEN),
                broken("shorter", Integer.toString(2 * HIDDEN.length()), HIDDEN));
    }

    @TestFactory
    Stream<DynamicTest> what_comes_behind_a_body_is_not_taken_for_a_head() {
        return Stream.of(
                trailers("a length", "content-length", "50"),
                trailers("an encoding", "transfer-encoding", "chunked"),
                trailers("another path", ":path", "/v1/places/hidden"));
    }

    private DynamicTest refused(String name, String[] head) {
        return dynamicTest(name, () -> {
            service.answersNormally();
            try (var frames = Frames.open(RestAssured.port)) {
                frames.add(HEADERS, END_HEADERS | END_STREAM, 1, Frames.block(head));
                frames.flush();
                var last = frames.until(Frames.Frame::ends).getLast();
                assertTrue(isRefusal(last), () -> "answered: " + last + last.text());
            }
            assertEquals(0, service.arrivals());
            given().get("/v1/places").then().statusCode(200);
        });
    }

    private static boolean isRefusal(Frames.Frame last) {
        return last.type() != DATA || last.text().contains("\"status\":400");
    }

    private DynamicTest broken(String name, String length, String body) {
        return dynamicTest(name, () -> {
            service.answersNormally();
            try (var frames = Frames.open(RestAssured.port)) {
                frames.add(HEADERS, END_HEADERS, 1, Frames.block(with(POST, "content-length", length)));
                frames.add(DATA, END_STREAM, 1, body.getBytes(StandardCharsets.US_ASCII));
                frames.flush();
                assertTrue(isRefusal(frames.until(Frames.Frame::ends).getLast()));
            }
            given().get("/v1/places").then().statusCode(200);
            assertEquals(List.of("GET /v1/places"), whatArrived());
        });
    }

    private DynamicTest trailers(String name, String field, String value) {
        return dynamicTest(name, () -> {
            service.answersNormally();
            try (var frames = Frames.open(RestAssured.port)) {
                frames.add(HEADERS, END_HEADERS, 1, Frames.block(POST));
                frames.add(DATA, NONE, 1, HIDDEN.getBytes(StandardCharsets.US_ASCII));
                frames.add(HEADERS, END_HEADERS | END_STREAM, 1, Frames.block(field, value));
                frames.flush();
                frames.until(Frames.Frame::ends);
            }
            given().get("/v1/places").then().statusCode(200);
            assertTrue(
                    List.of(List.of("POST /v1/places", "GET /v1/places"), List.of("GET /v1/places"))
                            .contains(whatArrived()),
                    () -> whatArrived().toString());
        });
    }

    private List<String> whatArrived() {
        return service.received().stream()
                .map(request -> request.method() + " " + request.uri())
                .toList();
    }

    private static String[] with(String[] head, String name, String value) {
        var more = new ArrayList<>(Arrays.asList(head));
        more.add(name);
        more.add(value);
        return more.toArray(String[]::new);
    }

    private static String[] changed(String name, String value) {
        var head = GET.clone();
        for (var at = 0; at < head.length; at += 2) {
            if (head[at].equals(name)) {
                head[at + 1] = value;
            }
        }
        return head;
    }
}
