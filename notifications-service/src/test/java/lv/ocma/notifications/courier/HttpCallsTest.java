package lv.ocma.notifications.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.ocma.notifications.webhook.Attempt;
import lv.ocma.platform.testing.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that no resolver knows, served at an address that was given: so no second look-up can have taken place. */
class HttpCallsTest {

    private static final String NAME = "hooks.nowhere.invalid";
    private static final String PASSWORD = "invented";
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static final Vertx VERTX = Vertx.vertx();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static HttpServer server = VERTX.createHttpServer();
    private static HttpCalls calls = new HttpCalls(VERTX, new HttpClientOptions(), PATIENCE);

    @BeforeAll
    static void serve() throws Exception {
        var store = new PfxOptions().setPath(keys().toString()).setPassword(PASSWORD);
        server = VERTX.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setSsl(true)
                        .setKeyCertOptions(store))
                .requestHandler(HttpCallsTest::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        calls = new HttpCalls(VERTX, new HttpClientOptions().setTrustOptions(store), PATIENCE);
    }

    /** A certificate for the name alone. */
    private static Path keys() throws IOException, InterruptedException {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + NAME,
                        "-ext",
                        "san=dns:" + NAME,
                        "-ext",
                        "bc=ca:true",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertEquals(0, made.waitFor());
        return file;
    }

    private static void answer(HttpServerRequest request) {
        ASKED.add(request.getHeader("host") + request.uri());
        switch (request.path()) {
            case "/silent" -> {}
            case "/moved" ->
                request.response()
                        .setStatusCode(307)
                        .putHeader("Location", "https://" + NAME + "/taken")
                        .end();
            case "/endless" -> {
                var response = request.response().setChunked(true);
                VERTX.setPeriodic(1, timer -> {
                    if (response.closed()) {
                        VERTX.cancelTimer(timer);
                    } else {
                        response.write("x".repeat(4096));
                    }
                });
            }
            case "/cut" -> request.connection().close();
            default -> request.response().setStatusCode(200).end("ok");
        }
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private static Attempt post(String host, String path) throws InterruptedException {
        return calls.post("https://" + host + ":" + server.actualPort() + path, HERE, Map.of("webhook-id", "1"), "{}");
    }

    @Test
    void the_connection_goes_to_the_checked_address_and_the_certificate_is_held_against_the_name() throws Exception {
        var attempt = post(NAME, "/taken?a=b");
        assertEquals(200, attempt.status());
        assertNull(attempt.error());
        assertEquals(NAME + ":" + server.actualPort() + "/taken?a=b", ASKED.getLast());
    }

    @Test
    void a_certificate_for_another_name_is_refused() throws Exception {
        assertEquals("tls", post("other.nowhere.invalid", "/other-name").error());
        assertEquals(
                List.of(),
                ASKED.stream().filter(asked -> asked.endsWith("/other-name")).toList());
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() throws Exception {
        var strict = new HttpCalls(VERTX, new HttpClientOptions(), PATIENCE);
        var attempt = strict.post("https://" + NAME + ":" + server.actualPort() + "/strict", HERE, Map.of(), "{}");
        assertEquals("tls", attempt.error());
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
        ASKED.clear();
        var attempt = post(NAME, "/moved");
        assertEquals(307, attempt.status());
        assertEquals("redirect", attempt.error());
        assertEquals(1, ASKED.size());
    }

    @Test
    void who_does_not_answer_ends_in_time() throws Exception {
        assertEquals("timeout", post(NAME, "/silent").error());
    }

    @Test
    void of_an_endless_answer_the_status_counts_and_the_connection_ends() throws Exception {
        var attempt = post(NAME, "/endless");
        assertEquals(200, attempt.status());
        assertNull(attempt.error());
    }

    @Test
    void a_connection_that_breaks_and_one_that_is_not_taken_have_no_answer() throws Exception {
        assertEquals("connection", post(NAME, "/cut").error());
        assertEquals(
                "connection",
                calls.post("https://" + NAME + ":1/", HERE, Map.of(), "{}").error());
    }

    @Test
    void what_is_under_way_to_another_address_of_the_name_is_not_gone_along_with() throws Exception {
        var one = InetAddress.getByAddress(NAME, HERE.getAddress());
        var other = InetAddress.getByAddress(NAME, new byte[] {127, 0, 0, 2});
        var url = "https://" + NAME + ":" + server.actualPort();
        ASKED.clear();
        var silent = Thread.ofVirtual().start(() -> {
            try {
                calls.post(url + "/silent", one, Map.of(), "{}");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Eventually.becomes(1, ASKED::size);
        assertEquals(
                "connection", calls.post(url + "/along", other, Map.of(), "{}").error());
        silent.join();
        assertEquals(1, ASKED.size());
    }
}
