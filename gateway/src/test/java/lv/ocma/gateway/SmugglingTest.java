package lv.ocma.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.gateway.testing.HurriedDoor;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.PlayedService.Received;
import lv.ocma.gateway.testing.Wire;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A request that two servers might read as two is refused, or read in one way: what hides in it never reaches a service. */
@QuarkusTest
@WithTestResource(HurriedDoor.class)
@SuppressWarnings("NullAway.Init") // the test resource sets the service
class SmugglingTest {

    /** What an attacker wants to reach a service as a request of its own. */
    private static final String HIDDEN = "GET /v1/places/hidden HTTP/1.1\r\nHost: door\r\n\r\n";

    private static final String POST = "POST /v1/places HTTP/1.1\r\nHost: door\r\nContent-Type: text/plain\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private static final String UPGRADE = POST.replace("POST", "DELETE")
                    .replace("text/plain\r\n", "text/plain\r\nConnection: Upgrade, HTTP2-Settings\r\n")
            + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n";

    PlayedService service;

    @TestFactory
    Stream<DynamicTest> nothing_hidden_in_a_request_that_is_refused_reaches_a_service() {
        return Stream.of(
                refused(
                        "a length and chunks, CL.TE",
                        POST + "Content-Length: 6\r\n" + CHUNKED + "\r\n0\r\n\r\n" + HIDDEN),
                refused(
                        "chunks and a length, TE.CL",
                        POST + CHUNKED + "Content-Length: 4\r\n\r\n" + chunk(HIDDEN) + "0\r\n\r\n"),
                refused(
                        "two encodings, TE.TE",
                        POST + CHUNKED + "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("an encoding in disguise", POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused(
                        "an encoding with a tab",
                        POST + "Transfer-Encoding:\tchunked, identity\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("chunked, twice", POST + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("two lengths", POST + "Content-Length: 0\r\nContent-Length: 50\r\n\r\n" + HIDDEN),
                refused("two lengths in one", POST + "Content-Length: 0, 50\r\n\r\n" + HIDDEN),
                refused("a length with a sign", POST + "Content-Length: +0\r\n\r\n" + HIDDEN),
                refused("a length below nothing", POST + "Content-Length: -1\r\n\r\n" + HIDDEN),
                refused("a length in hexadecimal", POST + "Content-Length: 0x0\r\n\r\n" + HIDDEN),
                refused("a space before the colon", POST + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("a NUL in a header", POST + "X-Odd: a\0b\r\nContent-Length: 0\r\n\r\n" + HIDDEN),
                refused("a NUL in a name", POST + "X-O\0dd: a\r\nContent-Length: 0\r\n\r\n" + HIDDEN),
                refused("a header on two lines", POST + "X-Odd: a\r\n b\r\nContent-Length: 0\r\n\r\n" + HIDDEN),
                refused(
                        "an encoding on the second line of a header",
                        POST + "X-Odd: a\r\n " + CHUNKED + "\r\n0\r\n\r\n" + HIDDEN),
                refused("an encoding on two lines", POST + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("a blank before the first header", POST.replace("Host", " Host") + "\r\n" + HIDDEN),
                refused("lines that end with LF", POST.replace("\r", "") + "Content-Length: 0\n\n" + HIDDEN),
                refused("a line that ends with LF", POST + "X-Odd: a\nContent-Length: 0\r\n\r\n" + HIDDEN),
                refused("a head that ends with LF", POST + "Content-Length: 0\r\n\n" + HIDDEN),
                refused("lines that end with CR", POST.replace("\n", "") + "Content-Length: 0\r\r" + HIDDEN),
                refused("a CR in the target", "GET /v1/places\r HTTP/1.1\r\nHost: door\r\n\r\n" + HIDDEN),
                refused("a header without a name", POST + ": a\r\nContent-Length: 0\r\n\r\n" + HIDDEN),
                refused("a header without a colon", POST + "X-Odd\r\nContent-Length: 0\r\n\r\n" + HIDDEN),
                refused("a CR in a header", POST + "X-Odd: a\rContent-Length: 50\r\n\r\n" + HIDDEN),
                refused(
                        "a body for a GET",
                        "GET /v1/places HTTP/1.1\r\nHost: door\r\nContent-Length: 50\r\n\r\n" + HIDDEN),
                refused(
                        "chunks for a GET",
                        "GET /v1/places HTTP/1.1\r\nHost: door\r\n" + CHUNKED + "\r\n0\r\n\r\n" + HIDDEN),
                refused("chunks in HTTP/1.0", POST.replace("1.1", "1.0") + CHUNKED + "\r\n0\r\n\r\n" + HIDDEN),
                refused("a size of a chunk that is none", POST + CHUNKED + "\r\n0x0\r\n\r\n" + HIDDEN),
                refused("a size of a chunk with a sign", POST + CHUNKED + "\r\n+0\r\n\r\n" + HIDDEN),
                refused("a size of a chunk below nothing", POST + CHUNKED + "\r\n-1\r\n\r\n" + HIDDEN),
                refused("a size of a chunk with a rule", POST + CHUNKED + "\r\n1_0\r\n" + HIDDEN),
                refused("a size of a chunk past all numbers", POST + CHUNKED + "\r\n10000000000000000\r\n" + HIDDEN),
                refused("a size of a chunk that is empty", POST + CHUNKED + "\r\n\r\n0\r\n\r\n" + HIDDEN),
                refused("a size of a chunk that ends with LF", POST + CHUNKED + "\r\n0\n\r\n" + HIDDEN),
                refused(
                        "extensions of a chunk without an end",
                        POST + CHUNKED + "\r\n0;" + "a=b;".repeat(10_000) + "\r\n\r\n" + HIDDEN),
                refused("a line's end in an extension", POST + CHUNKED + "\r\n0;a=\"\r\n\r\n" + HIDDEN + "\""),
                refused(
                        "another protocol, and two lengths",
                        UPGRADE + "Content-Length: 0\r\nContent-Length: 50\r\n\r\n" + HIDDEN),
                refused("a chunk longer than it says", POST + CHUNKED + "\r\n3\r\nabcdef\r\n0\r\n\r\n" + HIDDEN));
    }

    @Test
    void what_comes_behind_a_request_for_another_protocol_is_of_that_protocol() throws IOException {
        service.answersNormally();
        assertTrue(ask(UPGRADE + CHUNKED + "\r\n0\r\n\r\n" + HIDDEN).startsWith("HTTP/1.1 101 "));
        // The connection may have ended before the one that is seen was sent on.
        assertTrue(List.of(List.of(), List.of("DELETE /v1/places 0")).contains(whatArrived()));
    }

    @TestFactory
    Stream<DynamicTest> what_is_read_is_read_in_one_way() {
        return Stream.of(
                read(
                        "pipelined requests are as many",
                        "GET /v1/places/a HTTP/1.1\r\nHost: door\r\n\r\nGET /v1/places/b HTTP/1.1\r\nHost: door\r\n\r\n",
                        "GET /v1/places/a 0",
                        "GET /v1/places/b 0"),
                read(
                        "what looks like a request in a body is a body",
                        POST + "Content-Length: " + HIDDEN.length() + "\r\n\r\n" + HIDDEN,
                        "POST /v1/places " + HIDDEN.length()),
                read(
                        "and so it is in a chunk",
                        POST + CHUNKED + "\r\n" + chunk(HIDDEN) + "0\r\n\r\n",
                        "POST /v1/places " + HIDDEN.length()),
                read(
                        "trailers are none of the headers",
                        POST + CHUNKED + "\r\n0\r\nContent-Length: 50\r\n\r\n",
                        "POST /v1/places 0"),
                read(
                        "an absolute target is its path",
                        "GET http://elsewhere.test/v1/places HTTP/1.1\r\nHost: door\r\n\r\n",
                        "GET /v1/places 0"));
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private DynamicTest refused(String name, String octets) {
        return dynamicTest(name, () -> {
            service.answersNormally();
            var answer = ask(octets);
            assertFalse(answer.startsWith("HTTP/1.1 2"), answer);
            assertFalse(answer.contains(" 500 "), answer);
            assertEquals(List.of(), whatArrived());
        });
    }

    private DynamicTest read(String name, String octets, String... expected) {
        return dynamicTest(name, () -> {
            service.answersNormally();
            assertTrue(ask(octets).startsWith("HTTP/1.1 200 "));
            assertEquals(List.of(expected), whatArrived());
        });
    }

    private List<String> whatArrived() {
        return service.received().stream().map(SmugglingTest::told).toList();
    }

    private static String told(Received request) {
        return request.method() + " " + request.uri() + " " + request.bytes();
    }

    /** The connection stays open, so that whatever hides has its time to come out; the door closes it in the end. */
    private static String ask(String octets) throws IOException {
        try (var socket = Wire.open(RestAssured.port)) {
            Wire.write(socket, octets);
            return Wire.untilItEnds(socket);
        }
    }
}
