package lv.ocma.gateway;

import static lv.ocma.gateway.testing.Frames.DATA;
import static lv.ocma.gateway.testing.Frames.END_HEADERS;
import static lv.ocma.gateway.testing.Frames.END_STREAM;
import static lv.ocma.gateway.testing.Frames.ENHANCE_YOUR_CALM;
import static lv.ocma.gateway.testing.Frames.GOAWAY;
import static lv.ocma.gateway.testing.Frames.HEADERS;
import static lv.ocma.gateway.testing.Frames.NONE;
import static lv.ocma.gateway.testing.Frames.PING;
import static lv.ocma.gateway.testing.Frames.RST_STREAM;
import static lv.ocma.gateway.testing.Frames.SETTINGS;
import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import lv.ocma.gateway.testing.FloodedDoor;
import lv.ocma.gateway.testing.Frames;
import lv.ocma.gateway.testing.PlayedService;
import lv.ocma.gateway.testing.Wire;
import lv.ocma.platform.testing.Eventually;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever floods the door over HTTP/2 loses the connection, others are served meanwhile, and nothing of it is left. */
@QuarkusTest
@WithTestResource(FloodedDoor.class)
@SuppressWarnings("NullAway.Init") // the test resource sets the service
class FloodsTest {

    static final String PATH = "/v1/places";
    /** Another address of this machine: what one caller may have at work at once is bounded by its own. */
    private static final String OTHER = "127.0.0.7";

    private static final int MANY = 3_000;
    private static final int STREAMS = 100;
    private static final int ROUNDS = 20;
    private static final int INITIAL_WINDOW = 4;

    PlayedService service;

    @BeforeEach
    void it_answers() {
        service.answersNormally();
    }

    @AfterEach
    void nothing_is_left() {
        for (var figure : new String[] {"gateway_in_flight", "gateway_in_flight_held_bytes", "gateway_connections"}) {
            Eventually.holds(figure + " is nought", () -> metrics().contains("\n" + figure + " 0.0\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_floods_loses_the_connection_and_is_told_why(Flood flood) throws Exception {
        service.answers(request -> {});
        assertEquals(OptionalLong.of(ENHANCE_YOUR_CALM), sent(flood));
        // As many as may be reset, and no more.
        assertTrue(service.arrivals() <= 201, "requests that reached the service: " + service.arrivals());
    }

    @ParameterizedTest
    @EnumSource
    void others_are_served_while_one_floods(Flood flood) throws Exception {
        var flooding = CompletableFuture.runAsync(
                () -> IntStream.range(0, ROUNDS).forEach(round -> repeated(flood)),
                task -> Thread.ofVirtual().start(task));
        do {
            var answer = Wire.exchangeFrom(OTHER, RestAssured.port, "GET " + PATH + " HTTP/1.1");
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        } while (!flooding.isDone());
        flooding.get();
    }

    private static void repeated(Flood flood) {
        try {
            sent(flood);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** By a caller that reads what is answered; why the connection ended. */
    private static OptionalLong sent(Flood flood) throws IOException, InterruptedException, ExecutionException {
        try (var frames = Frames.open(RestAssured.port)) {
            var end = CompletableFuture.supplyAsync(
                    () -> whyItEnds(frames), task -> Thread.ofVirtual().start(task));
            flood.begin(frames);
            for (var number = 0; number < MANY; number++) {
                flood.add(frames, number);
            }
            pour(frames);
            return end.get();
        }
    }

    private static OptionalLong whyItEnds(Frames frames) {
        try {
            return frames.whyItEnds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the other side has had enough. */
    private static void pour(Frames frames) {
        try {
            frames.flush();
        } catch (IOException closed) {
            assertTrue(frames.isOpenHere(), "it is the other side that ended it");
        }
    }

    @Test
    void answers_to_pings_that_nobody_reads_do_not_pile_up() throws IOException {
        try (var frames = Frames.open(RestAssured.port)) {
            for (var number = 0; number < 100 * MANY; number++) {
                frames.add(PING, NONE, 0, new byte[8]);
            }
            pour(frames);
            assertEquals(OptionalLong.of(ENHANCE_YOUR_CALM), frames.whyItEnds());
        }
    }

    @Test
    void a_head_that_is_small_on_the_wire_and_large_in_memory_is_refused() throws IOException {
        // The table of the other side takes one header of 4000 octets, which then is named by one octet each.
        var large = Frames.block("x-bomb", "a".repeat(4_000));
        large[0] = 0x40;
        var named = new byte[10_000];
        Arrays.fill(named, (byte) 0xbe);
        try (var frames = Frames.open(RestAssured.port)) {
            frames.add(HEADERS, END_HEADERS | END_STREAM, 1, Frames.join(Frames.get(PATH), large, named));
            frames.flush();
            var seen = frames.until(RST_STREAM, 1).getLast();
            assertTrue(seen.type() == RST_STREAM || seen.type() == GOAWAY, "refused");
        }
        assertEquals(0, service.arrivals());
    }

    @Test
    void more_streams_than_are_allowed_are_refused_whether_or_not_the_settings_have_been_read() throws IOException {
        service.answers(request -> {});
        try (var frames = Frames.open(RestAssured.port)) {
            for (var number = 0; number <= STREAMS; number++) {
                frames.ask(2 * number + 1, PATH);
            }
            frames.flush();
            var refused = frames.until(RST_STREAM, 2 * STREAMS + 1).getLast();
            assertEquals(RST_STREAM, refused.type());
            assertTrue(service.arrivals() <= STREAMS);
        }
    }

    @Test
    void answers_for_a_caller_that_opens_no_window_are_let_go() throws IOException {
        try (var frames = Frames.open(RestAssured.port, Frames.setting(INITIAL_WINDOW, 0))) {
            // A page and a problem of the gateway, an answer of a service.
            frames.ask(1, "/").ask(3, "/v1/unheard-of").ask(5, PATH);
            frames.flush();
            assertEquals(Set.of(1, 3, 5), frames.resets(3));
            // The connection itself goes on, and is read.
            frames.add(SETTINGS, NONE, 0, Frames.setting(INITIAL_WINDOW, 65_535));
            frames.ask(7, PATH).flush();
            assertEquals(DATA, frames.until(DATA, 7).getLast().type());
        }
    }

    private static String metrics() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return given().port(port).get("/q/metrics").asString();
    }
}
