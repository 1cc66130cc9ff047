package lv.ocma.platform.testing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said of a request or required of an answer, it is as if REST Assured had done it. */
class RequestsTest {

    private static final String ANSWER = """
            {"name": "Ruta", "none": null, "visits": 3, "long": 12345678901, "price": 1.50, "open": true,
             "items": [{"id": "a", "at": [{"t": 1}, {"t": 2}]}, {"id": "b", "at": [{"t": 3}]}, null, {"at": []}], "empty": []}""";

    private final LinkedBlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void ends() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                String.valueOf(exchange.getRequestURI().getQuery()),
                String.valueOf(headers.get("Authorization")),
                String.valueOf(headers.get("Accept")),
                String.valueOf(headers.get("X-Twice")),
                String.valueOf(headers.getFirst("Content-Type")).replace("; charset=UTF-8", ""),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
        exchange.getResponseHeaders().add("ETag", "\"v1\"");
        var body = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("/new") ? 201 : 200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private RequestSpecification theirs() {
        return RestAssured.given().baseUri(address());
    }

    private RequestSpecification ours() {
        return Requests.given().baseUri(address());
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Response get() {
        return ours().get("/things");
    }

    private void isAskedAsByThem(Function<RequestSpecification, Response> request) throws InterruptedException {
        var expected = request.apply(theirs());
        var their = asked.take();
        var ours = request.apply(ours());
        assertEquals(their, asked.take());
        assertEquals(expected.statusCode(), ours.statusCode());
        assertEquals(expected.asString(), ours.asString());
        assertEquals(expected.header("etag"), ours.header("etag"));
        assertEquals(List.of(), List.copyOf(asked));
    }

    @Test
    void the_same_is_sent_as_by_rest_assured() throws InterruptedException {
        isAskedAsByThem(by -> by.get("/things?limit=5"));
        isAskedAsByThem(by -> by.header("X-Twice", "1").header("X-Twice", 2).delete("/things/a"));
        isAskedAsByThem(
                by -> by.queryParam("text", "a b&c=ā/+%").queryParam("n", 1, 2).get("/things?limit=5"));
        isAskedAsByThem(by -> by.auth()
                .oauth2("e30.e30.x")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Rūta"))
                .post("/new"));
        isAskedAsByThem(by ->
                by.contentType("application/json").body("{\"name\": \"Rūta\"}").put("/new"));
        isAskedAsByThem(
                by -> by.contentType(ContentType.JSON).body(List.of(1, "b")).request("PATCH", "/new"));
        isAskedAsByThem(by ->
                by.contentType(ContentType.JSON).auth().oauth2("e30.e30.x").post("/new"));
        isAskedAsByThem(by -> by.contentType("application/octet-stream")
                .body(new byte[] {'%', 'P', 'D', 'F'})
                .post("/new"));
    }

    @Test
    void what_is_not_plain_is_sent_by_rest_assured_with_all_that_was_said_before() throws InterruptedException {
        isAskedAsByThem(
                by -> by.auth().oauth2("e30.e30.x").header("X-Twice", "1").get("/things/{id}", "ā b"));
        isAskedAsByThem(by -> by.header("X-Twice", "1").accept("text/csv").get("/things"));
        isAskedAsByThem(by ->
                by.header("X-Twice", "1").contentType("text/plain").body("a").post("/new"));
        isAskedAsByThem(by -> by.pathParam("id", "a").queryParam("n", 1).get("/things/{id}"));
        isAskedAsByThem(by -> by.urlEncodingEnabled(false).get("/things?text=%41"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "none",
                "visits",
                "long",
                "price",
                "open",
                "items.id",
                "items[0].id",
                "items[-1].at",
                "items.at.t",
                "items[0].at.t",
                "items.size()",
                "empty.id",
                "absent",
                "items[7]",
                "items.find { it.id == 'b' }.at.t",
                "items"
            })
    void a_path_leads_to_what_it_leads_to_there(String path) {
        var expected = theirs().get("/things").<Object>path(path);

        assertEquals(expected, get().<Object>path(path));
        assertEquals(expected, get().then().extract().<Object>path(path));
        assertEquals(expected, get().jsonPath().<Object>get(path));
        assertEquals(
                theirs().get("/things").jsonPath().getString(path),
                get().jsonPath().getString(path));
        get().then().body(path, expected == null ? nullValue() : equalTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"name, Anna", "items.id, a", "items.find { it.id == 'b' }.id, c", "absent, a"})
    void what_does_not_hold_fails_as_there(String path, String wrong) {
        var expected = assertThrows(
                AssertionError.class, () -> theirs().get("/things").then().body(path, equalTo(wrong)));

        assertEquals(
                expected.getMessage(),
                assertThrows(AssertionError.class, () -> get().then().body(path, equalTo(wrong)))
                        .getMessage());
    }

    @Test
    void what_holds_is_found_to_hold_one_requirement_after_the_other() {
        get().then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .header("ETag", equalTo("\"v1\""))
                .contentType(ContentType.JSON)
                .body("items[0].at", hasSize(2))
                .body("items.find { it.id == 'b' }.at.t", contains(3))
                .body("name", equalTo("Ruta"), "visits", equalTo(3))
                .body(containsString("{"))
                .rootPath("items[0]")
                .body("id", equalTo("a"));
    }

    @Test
    void a_wrong_status_or_header_fails() {
        assertThrows(AssertionError.class, () -> get().then().statusCode(404));
        assertThrows(AssertionError.class, () -> get().then().header("ETag", "\"v2\""));
        assertThrows(AssertionError.class, () -> get().then().contentType("text/csv"));
        assertThrows(AssertionError.class, () -> get().then().body("name", equalTo("Ruta"), "visits", equalTo(4)));
    }
}
