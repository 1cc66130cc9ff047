package lv.ocma.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.Effects;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.Told;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class InboxTest {

    @Inject
    Effects effects;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    final String note = UUID.randomUUID().toString();

    @Test
    void a_duplicate_takes_effect_once() {
        var first = Told.note(note, 1);
        Topic.NOTES.write(note, List.of(first, first, Told.note(note, 2), first));
        Eventually.becomes(List.of(1, 2), () -> effects.of(note));
        Eventually.never(
                Duration.ofSeconds(1), "applied again", () -> effects.of(note).size() > 2);
    }

    @Test
    void events_of_a_key_keep_their_order_on_virtual_threads_while_those_of_others_run_beside() {
        var keys = IntStream.range(0, 6).mapToObj(number -> note + "-" + number).toList();
        var inOrder = IntStream.rangeClosed(1, 20).boxed().toList();
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = ConcurrentHashMap.<Boolean>newKeySet();
        for (var key : keys) {
            effects.on(key, number -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                threads.add(Thread.currentThread().isVirtual());
                // The earlier the event, the longer it takes: without lanes the later ones overtake it.
                pause(Duration.ofMillis(40L - 2L * number));
                running.decrementAndGet();
            });
            Topic.NOTES.write(
                    key, inOrder.stream().map(number -> Told.note(key, number)).toList());
        }
        for (var key : keys) {
            Eventually.becomes(inOrder, () -> effects.of(key));
        }
        assertTrue(most.get() > 1, "nothing ran beside anything");
        assertEquals(Set.of(true), threads);
    }

    @Test
    void a_failing_event_parks_its_aggregate_in_order_and_the_others_go_on() {
        var other = note + "-other";
        var cured = new AtomicBoolean();
        effects.on(note, number -> {
            if (number == 2 && !cured.get()) {
                throw new IllegalStateException("not now, Jānis Bērziņš");
            }
        });
        Topic.NOTES.write(
                note, List.of(Told.note(note, 1), Told.note(note, 2), Told.note(note, 3), Told.note(note, 4)));
        Eventually.becomes(
                List.of("java.lang.IllegalStateException", "waits for an earlier event", "waits for an earlier event"),
                this::parked);
        Topic.NOTES.write(other, List.of(Told.note(other, 1)));
        Eventually.becomes(List.of(1), () -> effects.of(other));
        assertEquals(List.of(1), effects.of(note));
        cured.set(true);
        Eventually.becomes(List.of(1, 2, 3, 4), () -> effects.of(note));
        Eventually.becomes(List.of(), this::parked);
        Topic.NOTES.write(note, List.of(Told.note(note, 5)));
        Eventually.becomes(List.of(1, 2, 3, 4, 5), () -> effects.of(note));
    }

    @Test
    void an_event_that_never_succeeds_becomes_a_dead_letter_and_its_aggregate_waits() {
        effects.on(note, _ -> {
            throw new IllegalStateException();
        });
        Topic.NOTES.write(note, List.of(Told.note(note, 1), Told.note(note, 2)));
        Eventually.becomes(
                "1 3",
                () -> text(
                        "select count(*) || ' ' || max(attempts) from parked_event where key = ? and dead_since is not null"));
        assertEquals("2", text("select count(*) from parked_event where key = ?"));
        assertEquals(List.of(), effects.of(note));
    }

    @Test
    void an_event_of_a_newer_type_is_skipped_and_counted() {
        var before = metrics.counter("ocma.inbox.events", "consumer", "test.notes", "outcome", "unknown")
                .count();
        Topic.NOTES.write(note, List.of(Told.event("lv.ocma.test.note.burnt", note, 1, "{}"), Told.note(note, 2)));
        Eventually.becomes(List.of(2), () -> effects.of(note));
        assertEquals(
                before + 1,
                metrics.counter("ocma.inbox.events", "consumer", "test.notes", "outcome", "unknown")
                        .count());
    }

    @Test
    void an_event_that_breaks_its_schema_is_parked_with_the_place_of_the_breach() {
        Topic.NOTES.write(
                note,
                List.of(
                        Told.event(Told.NOTE, note, 1, "{\"note\":\"%s\",\"number\":0}".formatted(note)),
                        Told.note(note, 2)));
        Eventually.becomes(
                List.of(
                        "lv.ocma.platform.events.InvalidEvent: lv.ocma.test.note.written breaks its schema: /number (minimum)",
                        "waits for an earlier event"),
                this::parked);
        assertEquals(List.of(), effects.of(note));
    }

    @Test
    void a_record_that_lacks_what_makes_an_event_is_parked_too() {
        var headers = new TreeMap<>(Told.note(note, 1).getKey());
        headers.remove("ce_id");
        headers.remove("ce_sequence");
        Topic.NOTES.write(note, List.of(Map.entry(headers, Told.note(note, 1).getValue())));
        Eventually.becomes(List.of("java.lang.NumberFormatException"), this::parked);
    }

    @Test
    void an_older_state_that_is_sent_again_does_not_replace_a_newer_one() {
        Topic.BOARDS.write(
                note, List.of(Told.board(note, 1), Told.board(note, 2), Told.board(note, 1), Told.board(note, 3)));
        Eventually.becomes(List.of(1, 2, 3), () -> effects.of(note));
    }

    @Test
    void while_the_database_fails_nothing_is_lost_or_overtaken() throws SQLException {
        execute("alter table inbox rename to inbox_away");
        execute("alter table parked_event rename to parked_event_away");
        try {
            Topic.NOTES.write(note, List.of(Told.note(note, 1), Told.note(note, 2), Told.note(note, 3)));
            Eventually.never(
                    Duration.ofSeconds(3),
                    "applied without a record",
                    () -> !effects.of(note).isEmpty());
        } finally {
            execute("alter table inbox_away rename to inbox");
            execute("alter table parked_event_away rename to parked_event");
        }
        Eventually.becomes(List.of(1, 2, 3), () -> effects.of(note));
    }

    @Test
    void the_trace_of_the_request_goes_on_in_the_effect() {
        var trace = new AtomicReference<String>();
        effects.on(note, _ -> trace.set(Span.current().getSpanContext().getTraceId()));
        Topic.NOTES.write(note, List.of(Told.note(note, 1)));
        Eventually.becomes("4bf92f3577b34da6a3ce929d0e0e4736", trace::get);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What failed in the parked events of this test's aggregate, in order. */
    private List<String> parked() {
        return texts("select regexp_replace(reason, ' at .*', '') from parked_event where key = ? order by id");
    }

    private String text(String sql) {
        return texts(sql).getFirst();
    }

    List<String> texts(String sql) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, note);
            var texts = new ArrayList<String>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    texts.add(found.getString(1));
                }
            }
            return texts;
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
