package lv.ocma.gateway.client;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.ocma.gateway.testing.ClientTable;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class ClientsApiTest {

    private static final String GUIDE = "/v1/clients/guide";
    private static final String KEY = GUIDE + "/api-keys/web-2026-12";
    private static final String BODY = """
            {"name": "Ceļvedis", "contactEmail": "api@example.lv", "origins": ["https://guide.example.lv"], "requestsPerMinute": 600}""";

    @Inject
    ClientTable table;

    @Inject
    Clients clients;

    @Inject
    ReadAlong readAlong;

    @BeforeEach
    void nobody_is_registered() {
        table.empty();
        readAlong.look();
    }

    private static RequestSpecification administrator() {
        return given().header("Authorization", "Bearer " + TestTokens.staff(StaffRole.ADMINISTRATOR))
                .header("Accept-Language", "en");
    }

    private static Response register() {
        return administrator()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(BODY)
                .put(GUIDE);
    }

    private static Response issue() {
        return issue("web-2026-12");
    }

    private static Response issue(String id) {
        return administrator().header("If-None-Match", "*").put(GUIDE + "/api-keys/" + id);
    }

    private @Nullable String whose(String key) {
        return clients.clientOf(key).result();
    }

    @Test
    void a_client_is_registered_read_changed_and_removed() {
        register()
                .then()
                .statusCode(201)
                .header("Location", GUIDE)
                .header("ETag", "\"v1\"")
                .header("Cache-Control", "no-store")
                .body("id", equalTo("guide"))
                .body("name", equalTo("Ceļvedis"))
                .body("requestsPerDay", nullValue())
                .body("createdAt", matchesPattern("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z"));
        administrator()
                .get(GUIDE)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("origins", hasSize(1));

        administrator()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(BODY.replace("600", "900"))
                .put(GUIDE)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("requestsPerMinute", equalTo(900));
        assertEquals(new ClientLimits(900, null), clients.limitsOf("guide"));

        administrator().header("If-Match", "\"v2\"").delete(GUIDE).then().statusCode(204);
        administrator().get(GUIDE).then().statusCode(404).body("type", containsString("/problems/not-found"));
        assertEquals(ClientLimits.DEFAULT, clients.limitsOf("guide"));
    }

    @Test
    void a_change_rests_on_what_its_caller_has_seen() {
        administrator()
                .contentType("application/json")
                .body(BODY)
                .put(GUIDE)
                .then()
                .statusCode(428);
        administrator()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(BODY)
                .put(GUIDE)
                .then()
                .statusCode(412);
        register().then().statusCode(201);
        register().then().statusCode(412).body("type", containsString("/problems/precondition-failed"));
        administrator().delete(GUIDE).then().statusCode(428);
        for (var stale : List.of("\"v2\"", "W/\"v1\"", "v1")) {
            administrator().header("If-Match", stale).delete(GUIDE).then().statusCode(412);
        }
        administrator()
                .header("If-Match", "\"v7\", \"v1\"")
                .delete(GUIDE)
                .then()
                .statusCode(204);
    }

    @Test
    void of_many_who_change_the_same_version_one_does() throws Exception {
        register();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 8; i++) {
                all.add(threads.submit(() -> administrator()
                        .header("If-Match", "\"v1\"")
                        .contentType("application/json")
                        .body(BODY)
                        .put(GUIDE)
                        .statusCode()));
            }
            var won = 0;
            for (var one : all) {
                won += one.get() == 200 ? 1 : 0;
            }
            assertEquals(1, won);
        }
        assertEquals(List.of("REGISTERED", "CHANGED"), table.texts("SELECT kind FROM client_change ORDER BY number"));
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        for (var id : List.of("b", "C", "a")) {
            administrator()
                    .header("If-None-Match", "*")
                    .contentType("application/json")
                    .body(BODY)
                    .put("/v1/clients/" + id)
                    .then()
                    .statusCode(201);
        }
        var first = administrator().get("/v1/clients?limit=2");
        assertEquals(List.of("C", "a"), JsonBody.ofItems(first, "id"));
        var next = JsonBody.text(first, "/next");
        assertEquals("</v1/clients?limit=2&cursor=" + next + ">; rel=\"next\"", first.header("Link"));
        var last = administrator().get("/v1/clients?limit=2&cursor=" + next);
        assertEquals(List.of("b"), JsonBody.ofItems(last, "id"));
        assertNull(JsonBody.find(last, "/next"));
        assertNull(last.header("Link"));
    }

    @Test
    void parameters_that_are_none_are_told() {
        administrator()
                .get("/v1/clients?limit=0&offset=3")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("limit"))
                .body("errors.parameter", hasItem("offset"));
        administrator().get("/v1/clients?cursor=abc").then().statusCode(400);
        administrator().get(GUIDE + "?x=1").then().statusCode(400);
        register().then().statusCode(201);
        administrator()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(BODY)
                .put("/v1/clients/-guide")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("client"));
    }

    @Test
    void what_is_wrong_with_a_registration_is_pointed_at_in_the_callers_language() {
        given().header("Authorization", "Bearer " + TestTokens.staff(StaffRole.ADMINISTRATOR))
                .header("Accept-Language", "lv")
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(BODY.replace("https://guide.example.lv", "https://guide.example.lv/app"))
                .put(GUIDE)
                .then()
                .statusCode(400)
                .header("Content-Language", "lv")
                .body("type", containsString("/problems/invalid-request"))
                .body("errors[0].pointer", equalTo("#/origins/0"))
                .body("errors[0].code", equalTo("origin"))
                .body("errors[0].detail", containsString("pārlūks"));
    }

    @Test
    void a_body_is_json_and_small() {
        administrator().contentType("text/plain").body(BODY).put(GUIDE).then().statusCode(415);
        administrator()
                .contentType("application/json")
                .body(BODY.replace("Ceļvedis", "x".repeat(70_000)))
                .put(GUIDE)
                .then()
                .statusCode(413);
    }

    @Test
    void nobody_but_an_administrator_sees_or_changes_anything() {
        for (var path : List.of("/v1/clients", GUIDE, GUIDE + "/api-keys", KEY)) {
            given().get(path).then().statusCode(401);
            given().header("Authorization", "Bearer " + TestTokens.clerk("riga-3"))
                    .get(path)
                    .then()
                    .statusCode(403);
        }
        given().contentType("application/json").body(BODY).put(GUIDE).then().statusCode(401);
        assertEquals(List.of(), table.texts("SELECT id FROM client"));
    }

    @Test
    void a_path_of_the_registry_takes_what_its_document_says() {
        administrator().post("/v1/clients").then().statusCode(405).header("Allow", "GET, HEAD");
        administrator().delete(GUIDE + "/api-keys").then().statusCode(405);
        administrator().get(KEY + "/more").then().statusCode(404);
    }

    @Test
    void a_key_is_shown_once_and_only_its_digest_is_kept() {
        register();
        var issued = issue();
        issued.then().statusCode(201).header("Location", KEY).header("Cache-Control", "no-store");
        var key = JsonBody.text(issued, "/key");
        assertEquals("guide", whose(key));

        issue().then().statusCode(412).body("$", not(hasItem("key")));
        assertEquals("guide", whose(key), "the first one goes on to hold");
        administrator().get(KEY).then().statusCode(200).body("key", nullValue());
        var secret = key.substring(key.lastIndexOf('.') + 1);
        for (var row : table.texts("SELECT k::text FROM api_key k UNION ALL SELECT c::text FROM client_change c")) {
            assertFalse(row.contains(secret), "the secret is kept");
        }
    }

    @Test
    void a_key_with_another_secret_or_id_is_none() {
        register();
        var key = JsonBody.text(issue(), "/key");
        var end = key.endsWith("A") ? "B" : "A";
        assertNull(whose(key.substring(0, key.length() - 1) + end));
        assertNull(whose(key.replace("web-2026-12", "web-2026-13")));
        assertNull(whose(key + "A"));
        assertNull(whose(""));
    }

    @Test
    void a_revoked_key_is_none_any_more_and_its_id_is_not_given_again() {
        register();
        var key = JsonBody.text(issue(), "/key");
        administrator().delete(KEY).then().statusCode(428);
        administrator().header("If-Match", "\"v1\"").delete(KEY).then().statusCode(204);

        assertNull(whose(key));
        administrator().get(KEY).then().statusCode(404);
        administrator().get(GUIDE + "/api-keys").then().statusCode(200).body("items", hasSize(0));
        issue().then().statusCode(412);
    }

    @Test
    void keys_go_with_their_client() {
        register();
        var key = JsonBody.text(issue(), "/key");
        administrator().header("If-Match", "\"v1\"").delete(GUIDE).then().statusCode(204);

        assertNull(whose(key));
    }

    @Test
    void a_client_has_so_many_keys_and_no_more() {
        register();
        for (var i = 0; i < Registry.MOST_KEYS; i++) {
            assertEquals(201, issue("key-number-" + i).statusCode());
        }
        issue("one-too-many").then().statusCode(409).body("type", containsString("/problems/too-many-api-keys"));
    }

    @Test
    void the_day_of_a_keys_last_use_is_known() {
        register();
        var key = JsonBody.text(issue(), "/key");
        administrator().get(KEY).then().body("lastUsed", nullValue());
        whose(key);

        Eventually.holds("the use is told", () -> JsonBody.find(administrator().get(KEY), "/lastUsed") != null);
    }

    @Test
    void every_change_says_who_has_made_it() {
        register();
        issue();
        administrator().header("If-Match", "\"v1\"").delete(KEY);
        administrator().header("If-Match", "\"v1\"").delete(GUIDE);
        register().then().statusCode(201);

        assertEquals(
                List.of("REGISTERED", "KEY_ISSUED", "KEY_REVOKED", "REMOVED", "REGISTERED"),
                table.texts("SELECT kind FROM client_change ORDER BY number"));
        assertEquals(
                1, table.texts("SELECT DISTINCT subject FROM client_change").size());
        assertEquals(
                table.texts("SELECT digest_after FROM client_change WHERE kind = 'REGISTERED' LIMIT 1"),
                table.texts("SELECT digest_before FROM client_change WHERE kind = 'REMOVED'"));
    }

    @Test
    void a_tag_of_before_it_was_removed_does_not_fit_a_client_that_is_registered_anew() {
        register();
        administrator().header("If-Match", "\"v1\"").delete(GUIDE).then().statusCode(204);
        var anew = register().then().statusCode(201).extract().header("ETag");

        administrator().header("If-Match", "\"v1\"").delete(GUIDE).then().statusCode(412);
        administrator().header("If-Match", anew).delete(GUIDE).then().statusCode(204);
    }

    @Test
    void pages_of_a_client_may_read_answers_as_long_as_it_is_registered() {
        register();
        given().header("Origin", "https://guide.example.lv")
                .get("/v1/appointments/x")
                .then()
                .header("Access-Control-Allow-Origin", "https://guide.example.lv");

        administrator().header("If-Match", "\"v1\"").delete(GUIDE).then().statusCode(204);

        given().header("Origin", "https://guide.example.lv")
                .get("/v1/appointments/x")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void what_another_instance_has_registered_is_known_soon() {
        table.execute("""
                INSERT INTO client VALUES ('elsewhere', 'E', 'a@b.lv', '{https://elsewhere.example.lv}', 5, 50, now(), now(), 1);
                UPDATE client_mark SET number = number + 1""");

        Eventually.holds("the origin is known", () -> clients.hasOrigin("https://elsewhere.example.lv"));
        assertEquals(new ClientLimits(5, 50), clients.limitsOf("elsewhere"));
    }

    @Test
    void what_is_known_stays_while_the_store_cannot_be_read() {
        register();
        var key = JsonBody.text(issue(), "/key");
        table.execute("ALTER TABLE client_mark RENAME TO client_mark_away");
        try {
            readAlong.look();
            assertEquals("guide", whose(key));
            administrator()
                    .header("If-Match", "\"v1\"")
                    .delete(GUIDE)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", not(nullValue()));
        } finally {
            table.execute("ALTER TABLE client_mark_away RENAME TO client_mark");
        }
        administrator().header("If-Match", "\"v1\"").delete(GUIDE).then().statusCode(204);
    }
}
