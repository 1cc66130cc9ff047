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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.Door;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.NoteWritten;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox costs, as ratios within one run: {@code ./ocma bench}. Nothing here asserts a time. */
@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class RelayBenchmark {

    private static final int EVENTS = 20_000;
    private static final int WAITING = 100_000;
    private static final int EVENTS_OF_AN_AGGREGATE = 10;
    private static final int REQUESTS = 400;
    private static final int AGGREGATES = 50;
    private static final Duration AWAY = Duration.parse(System.getProperty("ocma.away", "PT20S"));
    private static final String PAYLOAD = "{\"note\":\"%s\"}".formatted("x".repeat(600));

    private static final String FILL = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, dataschema, shard, created_at)
            select gen_random_uuid(), ?, aggregate, 'lv.ocma.test.note.written', ?, sequence, 'urn:ocma:schema:test',
                   abs(hashtext(aggregate) % 16), clock_timestamp()
            from (
              select 'bench-' || mod(number, ?) as aggregate, number / ? + 1 as sequence from generate_series(0, ? - 1) number
              order by number) rows
            """;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    /** As in production. */
    @Inject
    OutboxSettings usual;

    private final Topic topic = new Topic("ocma.test.bench." + UUID.randomUUID());

    @BeforeEach
    void a_topic_that_nobody_reads() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", Topic.broker()))) {
            admin.createTopics(List.of(new NewTopic(topic.name(), 6, (short) 1)))
                    .all()
                    .get();
        }
    }

    @Test
    void throughput_against_the_bare_producer() throws SQLException {
        bare(EVENTS);
        var bare = seconds(() -> bare(EVENTS));
        fill(EVENTS);
        try (var relays = new Relays(database, usual)) {
            var relayed = seconds(() -> {
                relays.start(Topic.broker());
                await(this::isEmpty);
            });
            System.out.printf(
                    "RelayBenchmark: bare producer %.0f events/s, relay %.0f events/s, ratio %.2f%n",
                    EVENTS / bare, EVENTS / relayed, bare / relayed);
        }
    }

    @Test
    void requests_while_a_hundred_thousand_rows_drain() throws SQLException {
        requests(REQUESTS);
        var idle = requests(REQUESTS);
        fill(WAITING);
        var busy = new ArrayList<Long>();
        try (var relays = new Relays(database, usual)) {
            var drained = seconds(() -> {
                relays.start(Topic.broker());
                do {
                    busy.addAll(requests(REQUESTS / 10));
                } while (!isEmpty());
            });
            Collections.sort(busy);
            System.out.printf(
                    "RelayBenchmark: %d waiting rows drained in %.1f s (%.0f rows/s); a request that tells an event took, beside"
                            + " that against alone, %.2f times as long at the median and %.2f times at the 99th percentile"
                            + " (%d and %d requests)%n",
                    WAITING,
                    drained,
                    WAITING / drained,
                    ratio(busy, idle, 50),
                    ratio(busy, idle, 99),
                    busy.size(),
                    idle.size());
        }
        inOrder(topic.read(WAITING, _ -> true), WAITING);
    }

    @Test
    void a_broker_that_is_away() throws IOException {
        var told = new ArrayList<Long>();
        var run = UUID.randomUUID().toString();
        try (var door = Door.closed(Topic.broker());
                var relays = new Relays(database, usual)) {
            relays.start("127.0.0.1:" + door.port());
            var end = System.nanoTime() + AWAY.toNanos();
            while (System.nanoTime() < end) {
                told.add(nanos(() -> tell(run + "-" + told.size() % AGGREGATES, 1 + told.size() / AGGREGATES)));
                pause();
            }
            door.open();
            var caughtUp = seconds(() -> await(this::isEmpty));
            Collections.sort(told);
            System.out.printf(
                    "RelayBenchmark: broker away for %s, %d events told meanwhile (median %.1f ms, slowest %.1f ms);"
                            + " caught up %.1f s after it came back%n",
                    AWAY, told.size(), told.get(told.size() / 2) / 1e6, told.getLast() / 1e6, caughtUp);
        }
        inOrder(Topic.NOTES.read(told.size(), key -> key.startsWith(run)), told.size());
    }

    private void bare(int events) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                Topic.broker(),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int number = 0; number < events; number++) {
                var _ = producer.send(
                        new ProducerRecord<>(topic.name(), "bench-" + number / EVENTS_OF_AN_AGGREGATE, PAYLOAD));
            }
            producer.flush();
        }
    }

    private void fill(int rows) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(FILL);
                var analyze = connection.createStatement()) {
            insert.setString(1, topic.name());
            insert.setString(2, PAYLOAD);
            insert.setInt(3, rows / EVENTS_OF_AN_AGGREGATE);
            insert.setInt(4, rows / EVENTS_OF_AN_AGGREGATE);
            insert.setInt(5, rows);
            insert.executeUpdate();
            analyze.execute("analyze outbox");
        }
    }

    /** Each aggregate from its first event on without a gap. An event whose acknowledgement came too late is there again, which is no gap. */
    private static void inOrder(List<ConsumerRecord<String, String>> arrived, int events) {
        var last = new HashMap<String, Integer>();
        for (var record : arrived) {
            int before = last.getOrDefault(record.key(), 0);
            int number = RelayTest.number(record);
            assertTrue(number <= before + 1, () -> record.key() + ": " + number + " after " + before);
            last.put(record.key(), Math.max(before, number));
        }
        assertEquals(events, last.values().stream().mapToInt(Integer::intValue).sum());
        if (arrived.size() > events) {
            System.out.printf("RelayBenchmark: %d copies%n", arrived.size() - events);
        }
    }

    /** Not how many: counting them would cost more than sending them. */
    private boolean isEmpty() {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select not exists (select from outbox where sent_at is null)");
                var found = select.executeQuery()) {
            found.next();
            return found.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String note, int number) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(note, number)));
    }

    /** Nanoseconds of each, shortest first. */
    private List<Long> requests(int count) {
        var took = new ArrayList<Long>();
        for (int number = 1; number <= count; number++) {
            var note = UUID.randomUUID().toString();
            took.add(nanos(() -> tell(note, 1)));
            pause();
        }
        Collections.sort(took);
        return took;
    }

    /** Requests come one after another with room between, so that they measure the others' load and not their own. */
    private static void pause() {
        LockSupport.parkNanos(20_000_000);
    }

    private static double ratio(List<Long> these, List<Long> those, int percentile) {
        return (double) these.get(these.size() * percentile / 100) / those.get(those.size() * percentile / 100);
    }

    private static void await(BooleanSupplier condition) {
        Eventually.holds("the outbox is empty", Duration.ofMinutes(5), condition);
    }

    private static long nanos(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    private static double seconds(Runnable work) {
        return nanos(work) / 1e9;
    }
}
