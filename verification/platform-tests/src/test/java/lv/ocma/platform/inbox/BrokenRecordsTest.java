package lv.ocma.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.Effects;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.Told;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records of a known type that no column takes as they are: whoever may write to the topic must not be able to stop it. */
@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class BrokenRecordsTest {

    private static final String LETTERS = "/v1/operations/platform-tests/dead-letters";
    private static final int GENERATED = 60;

    @Inject
    Effects effects;

    @Inject
    DataSource database;

    @Inject
    Waits waits;

    @TestHTTPResource(value = "/health", management = true)
    String health = "";

    private final String note = UUID.randomUUID().toString();

    @Test
    void more_records_with_a_nul_or_an_endless_key_than_there_are_lanes_do_not_hold_up_a_healthy_event() {
        IntStream.range(0, 4).mapToObj(number -> note + "-header-" + number).forEach(key -> write(key, "a\0b"));
        IntStream.range(0, 4).mapToObj(number -> note + "-\0-" + number).forEach(key -> write(key, "none"));
        IntStream.range(0, 4).mapToObj(number -> note + number + random(9_000)).forEach(key -> write(key, "none"));
        Topic.NOTES.write(note, List.of(Told.note(note, 1)));
        Eventually.becomes(List.of(1), () -> effects.of(note));
        Eventually.becomes(
                List.of(4L, 4L, 4L),
                () -> List.of(
                        listed(note + "-header-"), listed(note + "-\\u0000-"), listed(note) - listed(note + "-")));
        operator().get(LETTERS + "?limit=500").then().body(not(containsString("\\u0000-\0")));
    }

    @Test
    void
            a_dead_letter_with_a_nul_in_its_key_and_headers_takes_effect_when_it_is_replayed_and_so_does_the_next_of_its_key() {
        var cured = new AtomicBoolean();
        effects.on(note, number -> {
            if (number == 1 && !cured.get()) {
                throw new IllegalStateException();
            }
        });
        var key = note + "\0\\";
        var headers = new TreeMap<>(Told.note(note, 1).getKey());
        headers.put("ext\0nsion", "\0\\u0041\n");
        Topic.NOTES.write(key, List.of(Map.entry(headers, Told.note(note, 1).getValue()), Told.note(note, 2)));
        var id = dead(note);
        operator()
                .get(LETTERS + "/" + id)
                .then()
                .body("key", equalTo(note + "\\u0000\\\\"))
                .body("whole", equalTo(true))
                .body("waiting", equalTo(1));
        cured.set(true);
        act(id, "replay", null).then().statusCode(204);
        Eventually.becomes(List.of(1, 2), () -> effects.of(note));
    }

    @Test
    void a_record_that_is_too_large_to_be_kept_is_cut_and_not_replayed_but_dismissed() {
        var large = "{\"note\":\"%s\",\"number\":0,\"more\":\"%s\"}".formatted(note, "x".repeat(3_000_000));
        Topic.NOTES.writeBytes(List.of(bytes(note, Told.event(Told.NOTE, note, 1, large))));
        Topic.NOTES.write(note, List.of(Told.note(note, 2)));
        var id = dead(note);
        operator()
                .get(LETTERS + "/" + id)
                .then()
                .body("whole", equalTo(false))
                .body("actions", equalTo(List.of("dismissal")));
        act(id, "replay", null).then().statusCode(409).body("type", containsString("/problems/dead-letter-not-whole"));
        act(id, "dismissal", "{\"reason\": \"too large\"}").then().statusCode(204);
        Eventually.becomes(List.of(2), () -> effects.of(note));
    }

    @Test
    void a_record_that_waits_and_is_too_large_to_be_kept_is_never_tried_in_part() {
        var cured = new AtomicBoolean();
        effects.on(note, number -> {
            if (number == 1 && !cured.get()) {
                throw new IllegalStateException();
            }
        });
        var large = "{\"note\":\"%s\",\"number\":2}%s".formatted(note, " ".repeat(3_000_000));
        Topic.NOTES.writeBytes(List.of(
                bytes(note, Told.note(note, 1)),
                bytes(note, Told.event(Told.NOTE, note, 2, large)),
                bytes(note, Told.note(note, 3))));
        var first = dead(note);
        Eventually.becomes(2, () -> operator().get(LETTERS + "/" + first).path("waiting"));
        cured.set(true);
        act(first, "replay", null).then().statusCode(204);
        Eventually.holds(
                "the large one is an operator's",
                () -> Objects.equals(
                        false,
                        operator()
                                .get(LETTERS + "?limit=500")
                                .path("items.find { it.key == '%s' }.whole".formatted(note))));
        assertEquals(List.of(1), effects.of(note));
        act(dead(note), "dismissal", "{\"reason\": \"too large\"}").then().statusCode(204);
        Eventually.becomes(List.of(1, 3), () -> effects.of(note));
    }

    @Test
    void what_cannot_be_kept_even_so_is_parked_as_unreadable_and_the_others_go_on() throws SQLException {
        execute("""
                alter table parked_event add constraint parked_event_refuses
                check (position('%s'::bytea in payload) = 0) not valid""".formatted(note));
        try {
            write(note + "-refused", "none", "{\"note\":\"%s\"}".formatted(note));
            Topic.NOTES.write(note, List.of(Told.note(note, 1)));
            Eventually.becomes(List.of(1), () -> effects.of(note));
            Eventually.becomes(1L, () -> count("reason like 'unreadable: %'"));
            String id = operator()
                    .get(LETTERS + "?limit=500")
                    .path("items.find { it.reason.startsWith('unreadable: ') }.id");
            operator()
                    .get(LETTERS + "/" + id)
                    .then()
                    .body("key", containsString("sha256 "))
                    .body("whole", equalTo(false))
                    .body("topic", equalTo(Topic.NOTES.name()));
            act(id, "dismissal", "{\"reason\": \"unreadable\"}").then().statusCode(204);
        } finally {
            execute("alter table parked_event drop constraint parked_event_refuses");
        }
    }

    @Test
    void whatever_is_written_to_the_topic_healthy_events_of_every_partition_take_effect_and_no_lane_waits() {
        var broken = new BrokenRecords(Topic.NOTES.name(), note);
        Topic.NOTES.writeBytes(
                IntStream.range(0, GENERATED).mapToObj(_ -> broken.next()).toList());
        var healthy = IntStream.range(0, 12)
                .mapToObj(number -> note + "-healthy-" + number)
                .toList();
        healthy.forEach(key -> Topic.NOTES.write(key, List.of(Told.note(key, 1))));
        healthy.forEach(key -> Eventually.becomes(List.of(1), () -> effects.of(key)));
        Eventually.holds("every lane is free, " + broken, () -> waits.longestSeconds() == 0);
        Eventually.holds("most of them are broken indeed, " + broken, () -> listed(note) > GENERATED / 2);
    }

    @Test
    void a_lane_that_waits_for_long_is_told_by_health_and_by_a_metric() {
        var hold = new CountDownLatch(1);
        effects.on(note, _ -> {
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            Topic.NOTES.write(note, List.of(Told.note(note, 1)));
            Eventually.holds("health says that an event is stuck", () -> degraded() != null);
            given().get(health + "/ready").then().statusCode(200);
            given().get(health.replace("/health", "/metrics")).then().body(containsString("ocma_inbox_stuck 1.0"));
        } finally {
            hold.countDown();
        }
        Eventually.holds("and is well again", () -> degraded() == null);
    }

    private @Nullable String degraded() {
        return given().get(health + "/ready")
                .then()
                .extract()
                .path("checks.find { it.name == 'inbox' }.data?.degraded");
    }

    private static void write(String key, String extension) {
        write(key, extension, "{}");
    }

    private static void write(String key, String extension, String payload) {
        var headers = new TreeMap<>(Told.event(Told.NOTE, key, 1, "{}").getKey());
        headers.put("extension", extension);
        Topic.NOTES.write(key, List.of(Map.entry(headers, payload)));
    }

    private static ProducerRecord<byte[], byte[]> bytes(String key, Map.Entry<Map<String, String>, String> told) {
        var record = new ProducerRecord<>(
                Topic.NOTES.name(), key.getBytes(UTF_8), told.getValue().getBytes(UTF_8));
        told.getKey().forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
        return record;
    }

    /** Such as no compression makes short enough for an index. */
    private static String random(int length) {
        return IntStream.range(0, length / 36)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .collect(Collectors.joining());
    }

    /** Dead letters whose shown key begins so. */
    private static long listed(String key) {
        return operator().get(LETTERS + "?limit=500").jsonPath().getList("items.key", String.class).stream()
                .filter(shown -> shown.startsWith(key))
                .count();
    }

    private static String dead(String key) {
        var path = "items.find { it.key.startsWith('%s') }.id".formatted(key);
        Eventually.holds(
                "the event is dead",
                () -> operator().get(LETTERS + "?limit=500").path(path) != null);
        return operator().get(LETTERS + "?limit=500").path(path);
    }

    private static Response act(String id, String action, @Nullable String body) {
        var request = operator().header("If-Match", "*");
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post(LETTERS + "/" + id + "/" + action);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR));
    }

    private long count(String condition) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from parked_event where " + condition)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
