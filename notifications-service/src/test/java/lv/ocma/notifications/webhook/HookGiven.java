package lv.ocma.notifications.webhook;

import static lv.ocma.platform.testing.Requests.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.feed.ClientEvent;
import lv.ocma.notifications.feed.ClientEvents;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** Webhooks of clients, over the API, and events that they hear. */
@ApplicationScoped
public class HookGiven {

    private static final List<String> VISITS = List.of("booking.booked", "booking.rescheduled", "booking.cancelled");

    private final ClientEvents events;
    private final Endpoints endpoints;
    private final AgroalDataSource database;
    private final Clock clock;

    HookGiven(ClientEvents events, Endpoints endpoints, AgroalDataSource database, Clock clock) {
        this.events = events;
        this.endpoints = endpoints;
        this.database = database;
        this.clock = clock;
    }

    public static RequestSpecification as(String client) {
        return given().auth()
                .oauth2(TestTokens.frontEnd(client))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID());
    }

    /** For visits alone, of which a client hears its own: what the tests of other services tell of places goes to nobody. */
    public Hook of(String client, String url) {
        return of(client, Map.of("url", url, "eventTypes", VISITS));
    }

    public Hook of(String client, Map<String, ?> wanted) {
        var made = as(client)
                .body(wanted)
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Hook(client, UUID.fromString(made.getString("webhook.id")), made);
    }

    /** So that nothing more is sent to who is there no more. */
    public void deleteAll(String client) {
        execute(
                "update webhook set status = 'DELETED', disabled_because = null, disables_at = null where client = ?",
                client);
    }

    public void disableFailing() {
        endpoints.disableFailing();
    }

    private void execute(String sql, Object value) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A webhook of a client. */
    public final class Hook {

        private final String client;
        private final UUID id;
        private final JsonPath made;

        private Hook(String client, UUID id, JsonPath made) {
            this.client = client;
            this.id = id;
            this.made = made;
        }

        public UUID id() {
            return id;
        }

        public String secret() {
            return made.getString("secret");
        }

        public String publicKey() {
            return made.getString("webhook.publicKey");
        }

        public String path() {
            return "/v1/webhooks/" + id;
        }

        /** The new secret. */
        public String rotated() {
            return act("secret-rotation").getString("secret");
        }

        public JsonPath act(String action) {
            return as(client)
                    .header("If-Match", "*")
                    .post(path() + "/" + action)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        /** Path of the newest call. */
        public String first() {
            return path() + "/deliveries/" + deliveries().getString("items[0].id");
        }

        public void pinged() {
            as(client).post(path() + "/ping").then().statusCode(202);
        }

        public void replayedFirst() {
            as(client).post(first() + "/replay").then().statusCode(202);
        }

        /** Id of the replay. */
        public String replayed(Instant from, Duration untilAgo) {
            return asked(from, untilAgo)
                    .then()
                    .statusCode(202)
                    .extract()
                    .jsonPath()
                    .getString("id");
        }

        public Response asked(Instant from, Duration untilAgo) {
            return as(client)
                    .body(Map.of(
                            "from", from.toString(),
                            "to", clock.instant().minus(untilAgo).toString()))
                    .post(path() + "/replays");
        }

        public JsonPath replayed(String replay) {
            return as(client).get(path() + "/replays/" + replay).jsonPath();
        }

        public void told(String type) {
            told(type, "somewhere");
        }

        public void told(String type, @Nullable String place) {
            record(type, place, clock.instant());
        }

        /** When it happened. */
        public Instant toldAgo(String type, Duration ago) {
            var when = clock.instant().minus(ago);
            record(type, "somewhere", when);
            return when;
        }

        private void record(String type, @Nullable String place, Instant when) {
            var event =
                    new ClientEvent(UUID.randomUUID(), type, when, "thing", "/v1/appointments/thing", place, client);
            QuarkusTransaction.requiringNew().run(() -> events.record(event));
        }

        public String status() {
            return String.valueOf(text("status"));
        }

        public @Nullable String text(String member) {
            return as(client)
                    .get(path())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getString(member);
        }

        private JsonPath deliveries() {
            return as(client)
                    .get(path() + "/deliveries?limit=500")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        /** Of the calls that tell such events, the newest first. */
        public List<String> statuses(String type) {
            return deliveries().getList("items.findAll { it.type.startsWith('" + type + "') }.status", String.class);
        }

        /** Of the attempts of the newest call. */
        public List<String> errors() {
            return deliveries().getList("items[0].attempts", Map.class).stream()
                    .map(attempt -> String.valueOf(attempt.get("error")))
                    .toList();
        }

        /** Of all attempts of the calls that tell such events. */
        public List<String> errors(String type) {
            return deliveries()
                    .getList(
                            "items.findAll { it.type.startsWith('" + type + "') }.attempts.flatten().error",
                            String.class);
        }

        public long underWay() {
            return statuses("booking.").stream().filter("SENDING"::equals).count();
        }

        /** Types of the feed of its client. */
        public List<String> heard(String type) {
            return as(client)
                    .get("/v1/events?limit=500&type=" + type)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items.findAll { it.data.id == '" + id + "' }.type", String.class);
        }

        /** With its id in the place of the only value. */
        public void executed(String sql) {
            execute(sql, id);
        }
    }
}
