package lv.ocma.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.Door;
import lv.ocma.platform.messaging.Effects;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.NoteWritten;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class RelayTest {

    private static final OutboxSettings QUICK =
            new Relays.Settings(Duration.ofMillis(20), Duration.ofSeconds(3), Duration.ofSeconds(1), 20, 100_000);

    @Inject
    Outbox outbox;

    @Inject
    Effects effects;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final String run = UUID.randomUUID().toString();
    private Relays relays;

    @BeforeEach
    void prepare() {
        relays = new Relays(database, QUICK);
    }

    @AfterEach
    void stop() {
        relays.close();
    }

    @Test
    void an_event_arrives_as_a_cloudevent() {
        tell(run, 1);
        relays.start(Topic.broker());
        var record = Topic.NOTES.read(1, run::equals).getFirst();
        var headers = Topic.headers(record);
        assertEquals("{\"note\":\"%s\",\"number\":1}".formatted(run), record.value());
        assertEquals("1.0", headers.get("ce_specversion"));
        assertEquals("lv.ocma.test.note.written", headers.get("ce_type"));
        assertEquals("urn:ocma:test", headers.get("ce_source"));
        assertEquals("urn:ocma:schema:lv.ocma.test.note.written", headers.get("ce_dataschema"));
        assertEquals(run, headers.get("ce_subject"));
        assertEquals("1", headers.get("ce_sequence"));
        assertEquals("application/json", headers.get("content-type"));
    }

    @Test
    void two_relays_share_the_shards_and_keep_the_order_of_each_of_many_aggregates() {
        relays.start(Topic.broker());
        relays.start(Topic.broker());
        Eventually.becomes(List.of(8L, 8L), relays::shardsHeld);
        var aggregates =
                IntStream.range(0, 60).mapToObj(number -> run + "-" + number).toList();
        for (int round = 1; round <= 30; round++) {
            int number = round;
            QuarkusTransaction.requiringNew()
                    .run(() -> aggregates.forEach(aggregate -> outbox.add(new NoteWritten(aggregate, number))));
        }
        var arrived = Topic.NOTES.read(1800, key -> key.startsWith(run)).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key, Collectors.mapping(RelayTest::number, Collectors.toList())));
        var inOrder = IntStream.rangeClosed(1, 30).boxed().toList();
        assertEquals(aggregates.stream().collect(Collectors.toMap(key -> key, _ -> inOrder)), arrived);
    }

    @Test
    void killed_between_acknowledgement_and_mark_all_is_sent_again_in_order_and_takes_effect_once() throws IOException {
        // Told before the relay starts, so that its first round takes all three.
        tell(run, 1);
        tell(run, 2);
        tell(run, 3);
        assertEquals(3, RelayProcess.killedBeforeItMarks(url, user, password, Topic.broker()));
        assertEquals(3, count("select count(*) from outbox where aggregateid = ? and sent_at is null", run));
        relays.start(Topic.broker());
        assertEquals(List.of(1, 2, 3, 1, 2, 3), numbers(Topic.NOTES.read(6, run::equals)));
        Eventually.becomes(List.of(1, 2, 3), () -> effects.of(run));
    }

    @Test
    void a_row_that_the_broker_refuses_holds_back_its_own_aggregate_only_and_goes_when_it_can() throws Exception {
        var other = run + "-other";
        tell(run, 1);
        tell(run, 2);
        update("update outbox set payload = payload || repeat(' ', 5000) where aggregateid = ? and sequence = 1", run);
        var narrow = relays.start(
                Map.of("bootstrap.servers", Topic.broker(), "max.request.size", 4000), new UnsentRows(database));
        Eventually.becomes(1L, () -> count("select count(*) from outbox_blocked where aggregateid = ?", run));
        tell(other, 1);
        assertEquals(List.of(1), numbers(Topic.NOTES.read(1, other::equals)));
        assertEquals(List.of(), numbers(Topic.NOTES.read(0, run::equals)));
        narrow.stop();
        relays.start(Topic.broker());
        assertEquals(List.of(1, 2), numbers(Topic.NOTES.read(2, run::equals)));
        Eventually.becomes(0L, () -> count("select count(*) from outbox_blocked where aggregateid = ?", run));
    }

    @Test
    void while_the_broker_is_away_changes_go_on_and_nothing_is_lost() throws IOException {
        try (var door = Door.closed(Topic.broker())) {
            var relay = relays.start("127.0.0.1:" + door.port());
            tell(run, 1);
            Eventually.holds(
                    "the relay says what is missing", () -> relay.relay().trouble() != null);
            var begun = System.nanoTime();
            IntStream.rangeClosed(2, 50).forEach(number -> tell(run, number));
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos(), "changes waited for the broker");
            door.open();
            assertEquals(IntStream.rangeClosed(1, 50).boxed().toList(), numbers(Topic.NOTES.read(50, run::equals)));
            Eventually.holds("the relay flows again", () -> relay.relay().trouble() == null);
        }
    }

    @Test
    void a_stopped_relay_gives_its_shards_back_at_once() {
        var relay = relays.start(Topic.broker());
        Eventually.becomes(List.of(16L), relays::shardsHeld);
        relay.stop();
        assertEquals(List.of(), relays.shardsHeld());
    }

    private void tell(String note, int number) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(note, number)));
    }

    private static List<Integer> numbers(List<ConsumerRecord<String, String>> records) {
        return records.stream().map(RelayTest::number).toList();
    }

    static int number(ConsumerRecord<String, String> record) {
        return Integer.parseInt(Topic.headers(record).getOrDefault("ce_sequence", ""));
    }

    private long count(String sql, String value) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, String value) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, value);
            update.executeUpdate();
        }
    }
}
