package lv.ocma.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.Door;
import lv.ocma.platform.messaging.Effects;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.NoteWritten;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.outbox.UnsentRow.Aggregate;
import lv.ocma.platform.outbox.UnsentRows.Flown;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
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
        tell(run, 1);
        tell(run, 2);
        tell(run, 3);
        // One to three of them, as the acknowledgements come.
        var acknowledged = RelayProcess.killedBeforeItMarks(url, user, password, Topic.broker());
        assertTrue(acknowledged >= 1);
        assertEquals(3, count("select count(*) from outbox where aggregateid = ? and sent_at is null", run));
        relays.start(Topic.broker());
        Eventually.becomes(0L, this::unsent);
        var sent = numbers(Topic.NOTES.read(acknowledged + 3, run::equals));
        var before = sent.subList(0, sent.size() - 3);
        assertTrue(before.size() >= acknowledged, "what was acknowledged is there: " + sent);
        assertEquals(List.of(1, 2, 3).subList(0, before.size()), before);
        assertEquals(List.of(1, 2, 3), sent.subList(before.size(), sent.size()), "all is sent again");
        Eventually.becomes(List.of(1, 2, 3), () -> effects.of(run));
    }

    @Test
    void a_relay_that_was_paused_beyond_its_lease_leaves_the_newest_state_of_each_aggregate_last() throws IOException {
        var aggregates =
                IntStream.range(0, 60).mapToObj(number -> run + "-" + number).toList();
        for (int round = 1; round <= 4; round++) {
            int number = round;
            QuarkusTransaction.requiringNew()
                    .run(() -> aggregates.forEach(aggregate -> outbox.add(new NoteWritten(aggregate, number))));
        }
        // In the middle of its second wave.
        try (var paused = RelayProcess.pausedBefore(90, url, user, password, Topic.broker())) {
            relays.start(Topic.broker());
            Eventually.becomes(0L, this::unsent);
            assertEquals(Set.of(4), lastOf(aggregates));
            assertTrue(paused.goOn() > 0, "it knows that it was late");
            Eventually.becomes(0L, () -> count("select count(*) from outbox_late where aggregateid like ?", run + "%"));
            Eventually.becomes(0L, this::unsent);
            assertEquals(Set.of(4), lastOf(aggregates));
        }
        aggregates.forEach(aggregate -> Eventually.becomes(List.of(1, 2, 3, 4), () -> effects.of(aggregate)));
        Eventually.becomes(List.of(16L), relays::shardsHeld);
    }

    @Test
    void what_lands_late_is_followed_by_the_newest_state_once_more() {
        IntStream.rangeClosed(1, 4).forEach(number -> tell(run, number));
        var hold = HeldSend.of(
                record -> run.equals(record.key()) && "2".equals(headers(record).get("ce_sequence")));
        relays.start(HeldSend.at(Topic.broker()), new UnsentRows(database));
        var held = hold.reached();
        relays.start(Topic.broker());
        Eventually.becomes(0L, this::unsent);
        // As if it had left the relay's process when that was paused.
        Topic.NOTES.write(run, List.of(Map.entry(headers(held), new String(held.value(), UTF_8))));
        assertEquals(Set.of(2), lastOf(List.of(run)));
        hold.release();
        Eventually.becomes(Set.of(4), () -> lastOf(List.of(run)));
        Eventually.becomes(List.of(1, 2, 3, 4), () -> effects.of(run));
    }

    @Test
    void a_late_relay_marks_nothing_and_the_owner_alone_repeats_what_was_sent_and_is_newer() throws SQLException {
        var owner = UUID.randomUUID();
        var late = UUID.randomUUID();
        IntStream.rangeClosed(1, 3).forEach(number -> tell(run, number));
        var rows = new UnsentRows(database);
        var told = rows.oldest(IntStream.range(0, Shards.COUNT).boxed().toList(), 1000, Long.MAX_VALUE).stream()
                .filter(row -> run.equals(row.aggregate().id()))
                .toList();
        update("update outbox_lease set relay = ?::uuid", owner.toString());
        try {
            assertEquals(1, rows.settle(late, flown(told, true), Duration.ZERO));
            assertEquals(3, unsent(), "the marks are the owner's");
            assertEquals(0, rows.settle(owner, flown(told, true), Duration.ZERO));
            assertEquals(0, unsent());
            assertEquals(0, rows.repeatAfterLate(late));
            assertEquals(1, rows.repeatAfterLate(owner));
            assertEquals(
                    1, count("select sum(4 - sequence) from outbox where sent_at is null and aggregateid = ?", run));
            assertEquals(0, rows.repeatAfterLate(owner), "once");

            rows.settle(late, flown(told.subList(0, 1), true), Duration.ZERO);
            assertEquals(0, rows.repeatAfterLate(owner), "the newest is still to come by itself");
            rows.settle(owner, flown(told, true), Duration.ZERO);
            rows.settle(late, flown(told.subList(2, 3), true), Duration.ZERO);
            assertEquals(0, rows.repeatAfterLate(owner), "the late one is the newest");
            rows.settle(late, flown(told.subList(0, 1), false), Duration.ofMinutes(1));
            assertEquals(0, rows.repeatAfterLate(owner), "the late one may not have landed yet");
            update("update outbox_late set repeat_at = now() where aggregateid = ?", run);
            assertEquals(1, rows.repeatAfterLate(owner));
        } finally {
            update("update outbox_lease set relay = null where relay = ?::uuid", owner.toString());
            forget(run);
        }
    }

    @Test
    void a_row_for_a_topic_that_is_not_there_holds_back_its_own_aggregate_only_and_goes_when_it_is() throws Exception {
        var absent = "ocma.test.absent-" + run + ".v1";
        var mail = run + "-mail";
        tellTo(absent, mail);
        IntStream.rangeClosed(1, 3).forEach(number -> tell(run, number));
        var relay = relays.start(Topic.broker());
        assertEquals(List.of(1, 2, 3), numbers(Topic.NOTES.read(3, run::equals)));
        Eventually.becomes(1L, () -> blocked(mail));
        assertNull(relay.relay().trouble());
        tell(run, 4);
        Eventually.becomes(
                0L, () -> count("select count(*) from outbox where sent_at is null and aggregateid = ?", run));
        assertNull(relay.relay().trouble());
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) Topic.broker()))) {
            admin.createTopics(List.of(new NewTopic(absent, 1, (short) 1)))
                    .all()
                    .get();
        }
        assertEquals(List.of(1), numbers(new Topic(absent).read(1, mail::equals)));
        Eventually.becomes(0L, () -> blocked(mail));
    }

    @Test
    void topics_that_are_not_there_are_told_by_the_broker_and_cost_the_others_no_wait() {
        var rows = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> row("ocma.test.absent-" + number + "-" + run + ".v1"))
                .toList();
        // The producer would give each of them half of this time.
        try (var sender =
                new EventSender(Map.of("bootstrap.servers", Topic.broker()), "relay-test", Duration.ofMinutes(10))) {
            var told = CompletableFuture.supplyAsync(() ->
                    rows.stream().map(sender::send).map(Future::exceptionNow).toList());
            Eventually.holds("each has its answer", told::isDone);
            told.join().forEach(failure -> assertInstanceOf(UnknownTopicOrPartitionException.class, failure));
        }
    }

    private static UnsentRow row(String topic) {
        return new UnsentRow(
                UUID.randomUUID(), new Aggregate(topic, "mail"), "t", "{}", 1, "s", null, 0, OffsetDateTime.now(UTC));
    }

    @Test
    void while_the_broker_is_away_nothing_is_blocked_not_even_for_a_topic_that_is_not_there() throws Exception {
        var absent = "ocma.test.absent-" + run + ".v1";
        var mail = run + "-mail";
        tellTo(absent, mail);
        tell(run, 1);
        try (var door = Door.closed(Topic.broker());
                var topics = new AbsentTopics(
                        Map.of("bootstrap.servers", "127.0.0.1:" + door.port()), Duration.ofMillis(500))) {
            var relay = relays.start("127.0.0.1:" + door.port());
            Eventually.holds(
                    "the relay says what is missing", () -> relay.relay().trouble() != null);
            assertThrows(KafkaException.class, () -> topics.find(absent));
            assertEquals(0, blocked(mail) + blocked(run));
            door.open();
            Eventually.becomes(1L, () -> blocked(mail));
            assertTrue(topics.find(absent));
            assertFalse(topics.find(Topic.NOTES.name()));
            assertEquals(List.of(1), numbers(Topic.NOTES.read(1, run::equals)));
            Eventually.becomes(null, () -> relay.relay().trouble());
        } finally {
            forget(mail);
            update("delete from outbox_blocked where aggregateid = ?", mail);
        }
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

    private void tellTo(String topic, String aggregate) throws SQLException {
        tell(aggregate, 1);
        update("update outbox set aggregatetype = '%s' where aggregateid = ?".formatted(topic), aggregate);
    }

    private long blocked(String aggregate) {
        return count("select count(*) from outbox_blocked where aggregateid = ?", aggregate);
    }

    /** Nothing of it waits for the relays of other tests. */
    private void forget(String aggregate) throws SQLException {
        update("update outbox set sent_at = now() where aggregateid = ?", aggregate);
    }

    /** Of this run. */
    private long unsent() {
        return count("select count(*) from outbox where sent_at is null and aggregateid like ?", run + "%");
    }

    /** The sequences of the last records of these aggregates, which a compacted topic would keep. */
    private static Set<Integer> lastOf(List<String> aggregates) {
        var last = Topic.NOTES.read(aggregates.size(), Set.copyOf(aggregates)::contains).stream()
                .collect(Collectors.toMap(ConsumerRecord::key, RelayTest::number, (_, later) -> later));
        assertEquals(Set.copyOf(aggregates), last.keySet());
        return Set.copyOf(last.values());
    }

    private static List<Flown> flown(List<UnsentRow> rows, boolean acknowledged) {
        return rows.stream().map(row -> new Flown(row, acknowledged)).toList();
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
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
