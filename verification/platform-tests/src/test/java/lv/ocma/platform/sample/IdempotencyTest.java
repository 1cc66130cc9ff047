package lv.ocma.platform.sample;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class IdempotencyTest {

    private static final String BODY = "{\"label\":\"a\",\"sender\":{\"name\":\"b\",\"email\":\"b@example.org\"}}";
    private static final String REORDERED =
            "{ \"sender\": {\"email\":\"b@example.org\", \"name\":\"b\"}, \"label\":\"a\" }";

    @Inject
    AgroalDataSource database;

    @Test
    void a_creating_request_without_a_key_names_the_header() {
        given().auth()
                .oauth2(TestTokens.frontEnd("front-end"))
                .contentType(ContentType.JSON)
                .body(BODY)
                .post("/v1/parcels")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"))
                .body("errors[0].code", equalTo("required"));
    }

    @Test
    void a_repetition_gets_the_first_answer_whatever_the_order_of_members_and_quotes() {
        var key = UUID.randomUUID().toString();
        var first = create("front-end", key, BODY);
        var again = create("front-end", "\"" + key + "\"", REORDERED);

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .contentType(ContentType.JSON);
        assertEquals(first.body().asString(), again.body().asString());
    }

    @Test
    void another_body_under_the_same_key_is_422() {
        var key = UUID.randomUUID().toString();
        create("front-end", key, BODY).then().statusCode(201);
        create("front-end", key, BODY.replace("\"a\"", "\"c\""))
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/idempotency-key-reused"));
    }

    @Test
    void the_same_key_of_another_client_is_another_key() {
        var key = UUID.randomUUID().toString();
        var one = create("front-end", key, BODY);
        var other = create("front-end-2", key, BODY);

        other.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertFalse(one.path("id").equals(other.path("id")));
    }

    @Test
    void a_request_that_fails_leaves_its_key_unused_and_nothing_behind() throws SQLException {
        var key = UUID.randomUUID().toString();
        create("front-end", key, BODY.replace("\"a\"", "\"refuse\"")).then().statusCode(409);

        assertEquals(0, count("SELECT count(*) FROM parcel WHERE label = 'refuse'"));
        create("front-end", key, BODY).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    /** A crash between effect and stored answer is a transaction that ends there. */
    @Test
    void without_a_stored_answer_there_is_no_effect_and_a_repetition_has_it_once() throws SQLException {
        var key = UUID.randomUUID().toString();
        var body = BODY.replace("\"a\"", "\"crashed\"");
        execute("ALTER TABLE idempotency_answer ADD CONSTRAINT crash CHECK (status <> 201) NOT VALID");
        try {
            create("front-end", key, body).then().statusCode(500);
        } finally {
            execute("ALTER TABLE idempotency_answer DROP CONSTRAINT crash");
        }
        assertEquals(0, count("SELECT count(*) FROM parcel WHERE label = 'crashed'"));
        create("front-end", key, body).then().statusCode(201).header("Idempotent-Replayed", nullValue());
        create("front-end", key, body).then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(1, count("SELECT count(*) FROM parcel WHERE label = 'crashed'"));
    }

    @Test
    void thirty_requests_at_once_under_one_key_have_one_effect() throws Exception {
        var key = UUID.randomUUID().toString();
        var label = "p" + (System.nanoTime() % 1_000_000);
        var body = BODY.replace("\"a\"", "\"" + label + "\"");
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 30)
                    .mapToObj(i ->
                            clients.submit(() -> create("front-end", key, body).statusCode()))
                    .toList();
            for (var answer : answers) {
                assertTrue(answer.get() == 201 || answer.get() == 409, "unexpected " + answer.get());
            }
        }
        assertEquals(1, count("SELECT count(*) FROM parcel WHERE label = '" + label + "'"));
    }

    @Test
    void a_replay_is_recognised_before_the_version_is_looked_at() {
        var created = create("front-end", UUID.randomUUID().toString(), BODY);
        String id = created.path("id");
        var key = UUID.randomUUID().toString();

        seal(id, key, created.header("ETag")).then().statusCode(200).body("version", equalTo(1));
        seal(id, key, created.header("ETag"))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("version", equalTo(1));
        seal(id, UUID.randomUUID().toString(), created.header("ETag")).then().statusCode(412);
    }

    @Test
    void a_change_must_say_which_version_it_changes() {
        String id = create("front-end", UUID.randomUUID().toString(), BODY).path("id");

        given().auth()
                .oauth2(TestTokens.frontEnd("front-end"))
                .contentType(ContentType.JSON)
                .post("/v1/parcels/" + id + "/sealing")
                .then()
                .statusCode(428);
    }

    @Test
    void who_has_the_newest_version_is_answered_304() {
        var created = create("front-end", UUID.randomUUID().toString(), BODY);
        given().auth()
                .oauth2(TestTokens.frontEnd("front-end"))
                .header("If-None-Match", created.header("ETag"))
                .get("/v1/parcels/" + created.path("id"))
                .then()
                .statusCode(304);
    }

    @Test
    void stored_answers_are_not_readable_in_the_database() throws SQLException {
        create("front-end", UUID.randomUUID().toString(), BODY).then().statusCode(201);
        assertEquals(0, count("SELECT count(*) FROM idempotency_answer WHERE body LIKE '%label%'"));
    }

    @Test
    void every_change_leaves_an_audit_row_that_can_be_neither_altered_nor_removed() throws SQLException {
        String id = create("front-end", UUID.randomUUID().toString(), BODY).path("id");

        assertEquals(
                1, count("SELECT count(*) FROM audit_entry WHERE object_id = '" + id + "' AND client = 'front-end'"));
        for (var sql : java.util.List.of(
                "UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            var refused = assertThrows(SQLException.class, () -> execute(sql));
            assertTrue(String.valueOf(refused.getMessage()).contains("append-only"));
        }
    }

    @Test
    void an_answer_that_is_given_again_is_recorded_as_a_read() throws SQLException {
        var key = UUID.randomUUID().toString();
        create("front-end", key, BODY);
        var again = create("front-end", key, BODY);

        assertEquals(
                1,
                count("SELECT count(*) FROM audit_entry WHERE kind = 'READ' AND action = 'answer.repeat'"
                        + " AND object_type = 'parcel' AND object_id = '" + again.path("id")
                        + "' AND purpose = 'own-client' AND client = 'front-end' AND request_id = '"
                        + again.header("X-Request-ID") + "'"));
    }

    /** The employee was moved since, or shows another token. */
    @Test
    void an_answer_is_given_again_only_to_who_comes_by_the_same_right() {
        var key = UUID.randomUUID().toString();
        String first = createAs(TestTokens.clerk("riga-3"), key, BODY).path("id");
        assertEquals(first, createAs(TestTokens.clerk("riga-3"), key, BODY).path("id"));
        var moved = TestTokens.sameClerk("riga-3", "talsi");
        assertEquals(
                first,
                createAs(TestTokens.sameClerk("riga-3", "riga-3"), key, BODY).path("id"));
        assertNotEquals(first, createAs(moved, key, BODY).path("id"));
    }

    private static Response create(String client, String key, String body) {
        return createAs(TestTokens.frontEnd(client), key, body);
    }

    private static Response createAs(String token, String key, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/parcels");
    }

    private static Response seal(String id, String key, String etag) {
        return given().auth()
                .oauth2(TestTokens.frontEnd("front-end"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .post("/v1/parcels/" + id + "/sealing");
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
