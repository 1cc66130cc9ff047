package lv.ocma.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class OutboxPartitionsTest {

    @Inject
    DataSource database;

    @Inject
    OutboxSettings settings;

    @Inject
    Clock clock;

    @Test
    void there_is_a_partition_for_today_and_for_each_of_two_weeks_ahead() throws SQLException {
        var days = partitions();
        for (int ahead = 0; ahead <= 14; ahead++) {
            assertTrue(days.contains(name(ahead)), name(ahead));
        }
    }

    @Test
    void an_old_day_goes_when_all_of_it_was_sent_and_stays_while_something_waits() throws SQLException {
        // A service that has stood still for ten days: its clock made the partitions of then.
        var then = new OutboxPartitions(database, settings, Clock.offset(clock, Duration.ofDays(-10)));
        then.makeAhead();
        store(-10, "now()");
        store(-9, "null");
        store(-3, "now()");

        assertEquals(List.of(name(-9)), new OutboxPartitions(database, settings, clock).dropOld());
        var left = partitions();
        assertEquals(
                List.of(false, true, false, true, true),
                List.of(-10, -9, -4, -3, 0).stream()
                        .map(day -> left.contains(name(day)))
                        .toList());

        execute("update outbox set sent_at = now() where created_at < now() - interval '5 days'");
        assertEquals(List.of(), new OutboxPartitions(database, settings, clock).dropOld());
        assertTrue(!partitions().contains(name(-9)));
    }

    private void store(int day, String sentAt) throws SQLException {
        execute("""
                insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, dataschema, shard, created_at, sent_at)
                values (gen_random_uuid(), 'ocma.test.note.v1', gen_random_uuid(), 'lv.ocma.test.note.written', '{}', 1, '', 0,
                        now() + interval '%d days', %s)
                """.formatted(day, sentAt));
    }

    private List<String> partitions() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'outbox'::regclass");
                var found = select.executeQuery()) {
            var names = new ArrayList<String>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }

    private String name(int day) {
        return "outbox_day_"
                + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(day)
                        .toString()
                        .replace('-', '_');
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
