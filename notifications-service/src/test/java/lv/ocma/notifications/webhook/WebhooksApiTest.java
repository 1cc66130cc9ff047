package lv.ocma.notifications.webhook;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class WebhooksApiTest {

    private static final String URL = "https://hooks.example.com/ocma?key=invented";

    @Inject
    HookGiven hooks;

    @Inject
    AgroalDataSource database;

    private final String client = "client-" + UUID.randomUUID();

    @AfterEach
    void delete() {
        hooks.deleteAll(client);
    }

    @Test
    void the_secret_is_told_once_and_stands_encrypted_with_the_address() throws SQLException {
        var hook = hooks.of(client, URL);
        var again = HookGiven.as(client)
                .get(hook.path())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertFalse(again.contains("whsec_"), again);
        assertTrue(again.contains(URL), again);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select secret || url from webhook where id = '" + hook.id() + "'")) {
            assertTrue(row.next());
            assertFalse(row.getString(1).contains(hook.secret().substring(10)));
            assertFalse(row.getString(1).contains("invented"));
        }
    }

    @Test
    void a_repeated_creation_tells_the_same_secret_and_makes_one() {
        var key = UUID.randomUUID();
        var first = create(key);
        assertEquals(first, create(key));
        HookGiven.as(client).get("/v1/webhooks").then().body("items.size()", equalTo(1));
    }

    private String create(UUID key) {
        return given().auth()
                .oauth2(TestTokens.frontEnd(client))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("url", URL))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://hooks.example.com/",
                "https:///nowhere",
                "https://user:word@hooks.example.com/",
                "https://hooks.example.com/#part",
                "/relative",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:65536/",
                "https://hooks.example.com:4294967296/",
                "not an address",
                "javascript:alert(1)"
            })
    void an_address_that_is_none_is_refused(String url) {
        HookGiven.as(client)
                .body(Map.of("url", url))
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/url"))
                .body("errors.code", hasItem("endpoint-address"));
    }

    @Test
    void plain_http_is_for_the_local_stack_alone() {
        assertEquals(null, EndpointAddress.of("http://hooks.example.com/", false));
        assertEquals(
                "hooks.example.com",
                String.valueOf(EndpointAddress.of("http://hooks.EXAMPLE.com./", true))
                        .replaceAll(".*host=(.*)]", "$1"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        HookGiven.as(client)
                .body(Map.of(
                        "eventTypes", List.of("booking.eaten"), "places", List.of(" "), "signature", "v2", "url", "x"))
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/url", "#/eventTypes", "#/places/0", "#/signature"));
    }

    @Test
    void a_change_takes_the_place_of_all_before_and_the_key_stays() {
        var hook = hooks.of(
                client, Map.of("url", URL, "eventTypes", List.of("booking.booked"), "places", List.of("riga-3")));
        HookGiven.as(client)
                .header("If-Match", "\"v99\"")
                .body(Map.of("url", "https://hooks.example.com/new"))
                .put(hook.path())
                .then()
                .statusCode(412);
        HookGiven.as(client)
                .header("If-Match", "*")
                .body(Map.of("url", "https://hooks.example.com/new"))
                .put(hook.path())
                .then()
                .statusCode(200)
                .body("url", equalTo("https://hooks.example.com/new"))
                .body("eventTypes", empty())
                .body("places", empty())
                .body("signature", equalTo("v1"));
    }

    @Test
    void what_is_deleted_is_found_by_nobody() {
        var hook = hooks.of(client, URL);
        HookGiven.as(client).header("If-Match", "*").delete(hook.path()).then().statusCode(204);
        HookGiven.as(client).get(hook.path()).then().statusCode(404);
        HookGiven.as(client).get("/v1/webhooks").then().body("items", empty());
    }

    @Test
    void an_administrator_sees_those_of_all_clients_and_switches_one_off_for_good() {
        var hook = hooks.of(client, URL);
        var admin = TestTokens.staff(StaffRole.ADMINISTRATOR);
        given().auth()
                .oauth2(admin)
                .get("/v1/webhooks?client=" + client)
                .then()
                .statusCode(200)
                .body("items.client", hasItem(client))
                .body("items[0].actions", containsInAnyOrder("deactivation"));
        given().auth()
                .oauth2(admin)
                .header("If-Match", "*")
                .post(hook.path() + "/deactivation")
                .then()
                .statusCode(200)
                .body("disabledBecause", equalTo("ADMINISTRATOR"));
        HookGiven.as(client).get(hook.path()).then().body("actions", containsInAnyOrder("secret-rotation"));
        given().auth()
                .oauth2(admin)
                .header("If-Match", "*")
                .post(hook.path() + "/activation")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("disabledBecause", nullValue());
    }

    @Test
    void a_client_asks_for_its_own_alone() {
        HookGiven.as(client)
                .get("/v1/webhooks?client=another")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("client"));
    }

    @Test
    void a_replay_of_a_span_that_is_none_is_refused() {
        var hook = hooks.of(client, URL);
        for (var span : List.of(
                Map.of("from", "2020-01-01T00:00:00Z", "to", "2020-01-02T00:00:00Z"),
                Map.of("from", "2099-01-01T00:00:00Z", "to", "2099-01-02T00:00:00Z"))) {
            HookGiven.as(client)
                    .body(span)
                    .post(hook.path() + "/replays")
                    .then()
                    .statusCode(400)
                    .body("errors.code", hasItem("replay-span"));
        }
        HookGiven.as(client)
                .body(Map.of("from", "2020-01-01T00:00:00Z", "to", "2099-01-02T00:00:00Z"))
                .post(hook.path() + "/replays")
                .then()
                .body("errors.pointer", containsInAnyOrder("#/from", "#/to"));
        HookGiven.as(client)
                .body("{}")
                .post(hook.path() + "/replays")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/from", "#/to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-rotation", "deactivation", "activation", "ping"})
    void what_has_no_body_is_done_whatever_a_client_says_of_it(String action) {
        var hook = hooks.of(client, URL);
        HookGiven.as(client)
                .contentType("text/plain")
                .header("If-Match", "*")
                .post(hook.path() + "/" + action)
                .then()
                .statusCode(action.equals("ping") ? 202 : 200);
    }
}
