package lv.ocma.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.platform.events.InvalidEvent;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.NotDeclared;
import lv.ocma.platform.messaging.NoteWritten;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    private final String note = UUID.randomUUID().toString();

    @Test
    void a_committed_change_has_its_event() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(note, 1)));
        assertEquals(List.of("1 {\"note\":\"%s\",\"number\":1}".formatted(note)), stored());
    }

    @Test
    void a_change_that_is_rolled_back_has_none_and_leaves_no_gap() throws SQLException {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(new NoteWritten(note, 1));
                    throw new IllegalStateException("the change fails after its event was told");
                }));
        assertEquals(List.of(), stored());
        QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(note, 2)));
        assertEquals(List.of("1 {\"note\":\"%s\",\"number\":2}".formatted(note)), stored());
    }

    @Test
    void an_event_outside_of_a_transaction_is_refused() {
        assertThrows(IllegalStateException.class, () -> outbox.add(new NoteWritten(note, 1)));
    }

    @Test
    void an_event_that_breaks_its_schema_fails_the_change() throws SQLException {
        var breach = assertThrows(
                InvalidEvent.class,
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(note, 0))));
        assertEquals("lv.ocma.test.note.written breaks its schema: /number (minimum)", breach.getMessage());
        assertEquals(List.of(), stored());
    }

    @Test
    void an_event_whose_topic_nobody_would_make_is_refused() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.add(new NotDeclared(note, 1))));
        assertTrue(String.valueOf(refused.getMessage()).contains("PublishedEvents"));
    }

    @Test
    void an_event_too_large_for_the_broker_fails_the_change() {
        var endless = "x".repeat(Outbox.MAX_BYTES);
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(endless, 1))));
    }

    @Test
    void an_event_whose_aggregate_could_not_be_noted_as_blocked_fails_the_change() throws SQLException {
        var endless = "x".repeat(501);
        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(endless, 1))));
        assertEquals(0, count("select count(*) from outbox where aggregateid = '" + endless + "'"));
        assertEquals(0, count("select count(*) from outbox_sequence where aggregateid = '" + endless + "'"));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.createStatement();
                var found = select.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void concurrent_changes_of_one_aggregate_are_counted_without_gap_or_double_and_in_the_order_of_their_time()
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, 40)
                    .forEach(number -> threads.execute(() ->
                            QuarkusTransaction.requiringNew().run(() -> outbox.add(new NoteWritten(note, number)))));
        }
        assertEquals(
                IntStream.rangeClosed(1, 40).boxed().toList(),
                stored().stream()
                        .map(row -> Integer.valueOf(row.substring(0, row.indexOf(" "))))
                        .toList());
    }

    /** Sequence and payload by the time of storing. */
    private List<String> stored() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select sequence || ' ' || payload from outbox where aggregateid = ? order by created_at")) {
            select.setString(1, note);
            var rows = new ArrayList<String>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }
}
