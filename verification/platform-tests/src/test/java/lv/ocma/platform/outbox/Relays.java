package lv.ocma.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.messaging.Topic;

/** Relays as the instances of a service would run them, each on a thread of its own, until they are closed. */
final class Relays implements AutoCloseable {

    private final DataSource database;
    private final OutboxSettings settings;
    private final List<Running> running = new ArrayList<>();

    Relays(DataSource database, OutboxSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    record Running(Relay relay, Thread thread) {

        void stop() {
            relay.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    record Settings(Duration poll, Duration lease, Duration delivery, int rowsPerShard, long payloadPerRound)
            implements OutboxSettings {

        @Override
        public boolean relay() {
            return true;
        }

        @Override
        public int keepDays() {
            return 3;
        }

        @Override
        public int daysAhead() {
            return 14;
        }
    }

    Running start(String broker) {
        return start(broker, new UnsentRows(database));
    }

    Running start(String broker, UnsentRows rows) {
        return start(Map.of("bootstrap.servers", broker), rows);
    }

    Running start(Map<String, Object> broker, UnsentRows rows) {
        var leases = new ShardLeases(
                Ids.next(),
                database,
                settings.lease(),
                settings.delivery().multipliedBy(3).dividedBy(2));
        var sender = new EventSender(broker, "urn:ocma:test", settings.delivery());
        // As in a service, the way to the topic is found before the lease begins to run.
        var relay = new Relay(rows, leases, sender, settings, Set.of(Topic.NOTES.name()));
        var thread = Thread.ofPlatform().uncaughtExceptionHandler((_, _) -> {}).start(relay);
        running.add(new Running(relay, thread));
        return running.getLast();
    }

    /** How many each living relay holds. */
    List<Long> shardsHeld() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from outbox_lease where leased_until > now() and relay is not null group by relay");
                var found = select.executeQuery()) {
            var held = new ArrayList<Long>();
            while (found.next()) {
                held.add(found.getLong(1));
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.forEach(Running::stop);
    }
}
