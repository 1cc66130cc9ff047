package lv.ocma.platform.operations;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.Effects;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.Told;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class DeadLettersTest {

    private static final String LETTERS = "/v1/operations/platform-tests/dead-letters";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    Effects effects;

    @Inject
    DataSource database;

    @Inject
    ColumnCipher cipher;

    private final String key = UUID.randomUUID().toString();
    private final AtomicBoolean cured = new AtomicBoolean();

    @Test
    @Clause("V2")
    void a_dead_letter_is_listed_with_its_reason_and_without_its_data() {
        var id = deadLetter();
        operator()
                .get(LETTERS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .body("consumer", equalTo("test.notes"))
                .body("type", equalTo("lv.ocma.test.note.written"))
                .body("key", equalTo(key))
                .body("attempts", equalTo(3))
                .body("reason", containsString("IllegalStateException"))
                .body("waiting", equalTo(2))
                .body(not(containsString("Bērziņš")));
    }

    @Test
    void a_dead_letter_takes_effect_when_it_is_replayed_after_the_cure_and_the_later_ones_follow_in_order() {
        var id = deadLetter();
        cured.set(true);
        assertEquals(List.of(), effects.of(key));
        act(id, "replay", null).then().statusCode(204);
        Eventually.becomes(List.of(1, 2, 3), () -> effects.of(key));
        operator().get(LETTERS + "/" + id).then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void a_dead_letter_is_a_dead_letter_again_when_it_is_replayed_in_vain() {
        var id = deadLetter();
        var before = etag(id);
        act(id, "replay", null).then().statusCode(204);
        Eventually.holds(
                "it failed again",
                () -> operator().get(LETTERS + "/" + id).statusCode() == 200 && !etag(id).equals(before));
        assertEquals(List.of(), effects.of(key));
    }

    @Test
    @Clause("V2")
    void a_dead_letter_never_takes_effect_once_it_is_dismissed_while_the_later_ones_do_and_the_audit_says_why()
            throws SQLException {
        var id = deadLetter();
        String event = operator().get(LETTERS + "/" + id).path("eventId");
        act(id, "dismissal", "{\"reason\": \"entered by hand\"}").then().statusCode(204);
        Eventually.becomes(List.of(2, 3), () -> effects.of(key));
        cured.set(true);
        assertEquals(
                "administrator stated",
                text(
                        "select roles || ' ' || purpose from audit_entry where action = 'dead-letter.dismiss' and object_id = ?",
                        event));
        var kept = text(
                "select stated_reason from audit_entry where action = 'dead-letter.dismiss' and object_id = ?", event);
        assertEquals("entered by hand", cipher.decrypt(kept), "encrypted: what people write may tell of a person");
    }

    @Test
    void a_dead_letter_is_not_decided_on_by_who_has_not_seen_it_as_it_is() {
        var id = deadLetter();
        operator().post(LETTERS + "/" + id + "/replay").then().statusCode(428).contentType(PROBLEM);
        operator()
                .header("If-Match", "\"v9999\"")
                .post(LETTERS + "/" + id + "/replay")
                .then()
                .statusCode(412)
                .contentType(PROBLEM);
        act(id, "dismissal", "{\"reason\": \" \"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        assertEquals(List.of(), effects.of(key));
    }

    @Test
    void a_dead_letter_is_seen_by_administrators_only_and_at_its_own_service() {
        for (var role : StaffRole.values()) {
            if (role != StaffRole.ADMINISTRATOR) {
                as(TestTokens.staff(role, "riga-3"))
                        .get(LETTERS)
                        .then()
                        .statusCode(403)
                        .contentType(PROBLEM);
            }
        }
        as(TestTokens.frontEnd("front-end")).get(LETTERS).then().statusCode(403);
        given().get(LETTERS).then().statusCode(401);
        operator().get(LETTERS.replace("platform-tests", "complaints")).then().statusCode(404);
        operator().get(LETTERS + "/999999999").then().statusCode(404);
        operator().get(LETTERS + "?cursor=bm90LWEtbnVtYmVy").then().statusCode(400);
    }

    /** The first of three events fails until it is cured, and has used up its attempts. */
    private String deadLetter() {
        effects.on(key, number -> {
            if (number == 1 && !cured.get()) {
                throw new IllegalStateException("Jānis Bērziņš, invented, must not be shown");
            }
        });
        Topic.NOTES.write(key, List.of(Told.note(key, 1), Told.note(key, 2), Told.note(key, 3)));
        Eventually.holds("the event is dead", () -> idOfDead() != null);
        return Objects.requireNonNull(idOfDead());
    }

    private @Nullable String idOfDead() {
        return operator().get(LETTERS + "?limit=500").path("items.find { it.key == '%s' }.id".formatted(key));
    }

    private static Response act(String id, String action, @Nullable String body) {
        var request = operator().header("If-Match", etag(id));
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post(LETTERS + "/" + id + "/" + action);
    }

    private static String etag(String id) {
        return operator().get(LETTERS + "/" + id).header("ETag");
    }

    private static RequestSpecification operator() {
        return as(TestTokens.staff(StaffRole.ADMINISTRATOR));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private String text(String sql, String value) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }
}
