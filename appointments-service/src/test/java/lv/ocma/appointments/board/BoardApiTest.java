package lv.ocma.appointments.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BoardApiTest {

    @Inject
    Given given;

    @Inject
    BoardHub hub;

    @Inject
    BoardSettings settings;

    private String place = "";
    private String service = "";
    private String clerk = "";

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        place = given.aPlace().counters(2).open(given.today(), "00:00", "23:59").published();
        service = given.aService(15);
        clerk = TestTokens.clerk(place);
    }

    @Test
    void the_board_shows_numbers_and_counters_and_nothing_else_of_anybody() {
        var wish = Day.wish(place, "LIVE", service);
        wish.put("contact", Map.of("email", "anna@example.com"));
        Day.takeTicket(clerk, wish).then().statusCode(201);
        var called = Day.called(clerk, place, 2);

        RestAssured.get("/v1/queues/" + place + "/board")
                .then()
                .statusCode(200)
                .body("calls.size()", equalTo(1))
                .body("calls[0]", equalTo(Map.of("number", "L001", "counter", 2, "waitedFor", true, "calls", 1)))
                .body(not(containsString("anna")))
                .body(not(containsString(called.jsonPath().getString("id"))));
        Day.done(clerk, called, "serving");
        RestAssured.get("/v1/queues/" + place + "/board").then().body("calls[0].waitedFor", equalTo(false));
        RestAssured.get("/v1/queues/nowhere/board").then().statusCode(404);
    }

    @Test
    void who_watches_is_told_of_each_change_and_is_forgotten_when_gone() throws Exception {
        Day.ticket(clerk, place, service);
        var before = hub.size();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(
                            RestAssured.baseURI + ":" + RestAssured.port + "/v1/queues/" + place + "/board/events"))
                    .header("Accept", "text/event-stream")
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            try (InputStream stream = answer.body()) {
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                assertEquals("{\"place\":\"" + place + "\",\"calls\":[]}", nextNews(lines));

                Day.called(clerk, place, 1);
                assertEquals(
                        "{\"place\":\"" + place
                                + "\",\"calls\":[{\"number\":\"L001\",\"counter\":1,\"waitedFor\":true,\"calls\":1}]}",
                        nextNews(lines, "L001"));
            }
        }
        Eventually.holds("the board that has gone is forgotten", () -> {
            Day.ticket(clerk, place, service);
            return hub.size() <= before;
        });
    }

    @Test
    void boards_leave_connections_of_the_gateway_to_other_streams() {
        assertTrue(settings.mostClients() <= 200, "the gateway has 256 for streams of the service");
    }

    private static String nextNews(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                return line.substring("data:".length()).strip();
            }
        }
        throw new IOException("the stream has ended");
    }

    private static String nextNews(BufferedReader lines, String until) throws IOException {
        var news = nextNews(lines);
        while (!news.contains(until)) {
            news = nextNews(lines);
        }
        return news;
    }
}
