package lv.ocma.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How many events are parked and how many of them are dead letters, the same in every instance; and how many are stuck in this one. */
@ApplicationScoped
class InboxFigures {

    private static final String READ =
            "select count(*) as parked, count(dead_since) as dead from (select dead_since from parked_event limit 100000) waiting";

    private final DataSource database;
    private volatile long parked;
    private volatile long dead;

    InboxFigures(DataSource database, Waits waits, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("ocma.inbox.parked", () -> parked)
                .description("Events that failed or wait behind one that did, up to 100000")
                .register(metrics);
        Gauge.builder("ocma.inbox.dead", () -> dead)
                .description("Dead letters: parked events that wait for an operator")
                .register(metrics);
        Gauge.builder("ocma.inbox.stuck", waits::tooLong)
                .description(
                        "Events of this instance that have neither been applied nor parked for a minute, each of which holds a lane")
                .register(metrics);
        Gauge.builder("ocma.inbox.longest.wait", waits::longestSeconds)
                .baseUnit("seconds")
                .description("For how long a lane of this instance has been at one event")
                .register(metrics);
    }

    @Scheduled(every = "5s", identity = "inbox-figures", concurrentExecution = ConcurrentExecution.SKIP)
    void read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ);
                var found = statement.executeQuery()) {
            found.next();
            parked = found.getLong("parked");
            dead = found.getLong("dead");
        }
    }
}
