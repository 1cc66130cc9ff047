package lv.ocma.door;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** Three gateways that are processes of their own, and one client that asks all of them for more than it may. */
@Clause("V2")
class ThreeGatewaysIT {

    private static final int GATEWAYS = 3;
    private static final int WINDOWS = 10;
    /** Windows that are not over before they are answered count for nothing. */
    private static final int MOST_ASKED = 40;

    private static final int QUOTA = 200;
    private static final int ASKED = 400;
    private static final long WINDOW_MILLIS = 3_000;
    /** Of each window; in the rest of it those are decided on that wait. */
    private static final long ASKING_MILLIS = 1_800;

    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    @Test
    void admitted_requests_equal_the_limit_in_each_of_ten_windows() throws Exception {
        var backend = backend();
        try (var issuer = new PlayedIssuer();
                var store = new Store();
                var processes = new Processes(Path.of("target/three-gateways"))) {
            var settings = new HashMap<>(store.settings());
            settings.put("OCMA_OIDC_URL", issuer.address());
            settings.put("OCMA_GATEWAY_LIMITS_INSTANCES", Integer.toString(GATEWAYS));
            settings.put("OCMA_GATEWAY_LIMITS_CLIENT_QUOTA", Integer.toString(QUOTA));
            settings.put("OCMA_GATEWAY_LIMITS_CLIENT_WINDOW", WINDOW_MILLIS + "ms");
            settings.put("OCMA_GATEWAY_LIMITS_CLIENT_AT_ONCE", Integer.toString(ASKED));
            var gateways = new ArrayList<String>();
            for (var number = 1; number <= GATEWAYS; number++) {
                var address = "http://127.0.0.1:" + backend.getAddress().getPort();
                gateways.add(Gateway.start(processes, "gateway-" + number, address, settings));
            }
            var token = issuer.token("appointments:read");
            // Each has its keys and its way to the database before it counts.
            for (var gateway : gateways) {
                assertEquals(OK, ask(gateway, token).get().statusCode());
            }
            var admitted = new ArrayList<Long>();
            for (var asked = 0; asked < MOST_ASKED && admitted.size() < WINDOWS; asked++) {
                admitted(gateways, token).ifPresent(admitted::add);
            }
            System.out.println("Admitted of " + ASKED + " in windows of " + QUOTA + ": " + admitted);
            assertEquals(WINDOWS, admitted.size(), "windows in which everything was answered");
            assertAll(admitted.stream().map(each -> () -> assertEquals(QUOTA, each)));
        } finally {
            backend.stop(0);
        }
    }

    /**
     * One window from its beginning; three fifths of what is asked goes to the first, a tenth to the last. Empty where this machine was too busy to have all
     * answers before the next window began, of which some would be.
     */
    private OptionalLong admitted(List<String> gateways, String token) throws Exception {
        Thread.sleep(WINDOW_MILLIS - System.currentTimeMillis() % WINDOW_MILLIS);
        var window = System.currentTimeMillis() / WINDOW_MILLIS;
        var began = System.nanoTime();
        var answers = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
        for (var request = 0; request < ASKED; request++) {
            var due = began + request * ASKING_MILLIS * 1_000_000 / ASKED;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            var gateway = request % 10 < 6 ? 0 : request % 10 < 9 ? 1 : 2;
            answers.add(ask(gateways.get(gateway), token));
        }
        var admitted = 0L;
        for (var answer : answers) {
            var status = answer.get().statusCode();
            assertTrue(status == OK || status == TOO_MANY, "answered " + status);
            assertTrue(answer.get().headers().firstValue("RateLimit").isPresent(), "told how the limit stands");
            assertEquals(
                    status == TOO_MANY,
                    answer.get().headers().firstValue("Retry-After").isPresent());
            admitted += status == OK ? 1 : 0;
        }
        return System.currentTimeMillis() / WINDOW_MILLIS == window ? OptionalLong.of(admitted) : OptionalLong.empty();
    }

    private CompletableFuture<HttpResponse<Void>> ask(String gateway, String token) {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/v1/appointments?limit=1"))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.sendAsync(request, BodyHandlers.discarding());
    }

    private static HttpServer backend() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(OK, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }
}
