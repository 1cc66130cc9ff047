package lv.ocma.notifications.message;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import lv.ocma.notifications.letter.MessageKind;
import org.jspecify.annotations.Nullable;

/** How many messages became what, and how many wait since when. */
@ApplicationScoped
public class MessageFigures {

    private static final String READ = """
            select
              (select count(*) from (select from message where due_at is not null limit 100000) waiting) as waiting,
              (select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) from message
                where due_at is not null and not (status = 'RENDERED' and due_at > clock_timestamp())) as oldest_seconds
            """;

    private static final Pattern CLASS = Pattern.compile("-([45]\\.[0-7])\\.");

    private final DataSource database;
    private final MeterRegistry metrics;
    private volatile Waiting waiting = new Waiting(0, 0);

    /**
     * @param messages not yet accepted nor given up, up to 100,000
     * @param oldestSeconds age of the oldest of them
     */
    public record Waiting(long messages, double oldestSeconds) {}

    MessageFigures(DataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
        Gauge.builder("ocma.messages.waiting", () -> waiting.messages)
                .description("Messages neither accepted nor given up, up to 100000")
                .register(metrics);
        Gauge.builder("ocma.messages.oldest.waiting", () -> waiting.oldestSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest message that waits, but for those whose time has not come")
                .register(metrics);
    }

    @Scheduled(every = "5s", identity = "message-figures", concurrentExecution = ConcurrentExecution.SKIP)
    void read() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ);
                var found = statement.executeQuery()) {
            found.next();
            waiting = new Waiting(found.getLong("waiting"), found.getDouble("oldest_seconds"));
        }
    }

    public Waiting waiting() {
        return waiting;
    }

    void became(MessageStatus status, MessageKind kind) {
        metrics.counter("ocma.messages", "kind", name(kind), "status", name(status))
                .increment();
    }

    void undeliverable(Obstacle obstacle) {
        metrics.counter("ocma.messages.undeliverable", "reason", name(obstacle)).increment();
    }

    /** @param code e.g. {@code bounce-5.1.1}: counted by class and subject (RFC 3463, 3), whatever else a server makes up */
    void returned(@Nullable String code) {
        var found = code == null ? null : CLASS.matcher(code);
        metrics.counter("ocma.messages.returned", "class", found != null && found.find() ? found.group(1) : "other")
                .increment();
    }

    /** Nobody knows whether the provider has it: sent again, the person may have it twice, under one Message-ID. */
    void doubtful(MessageKind kind) {
        metrics.counter("ocma.messages.doubtful", "kind", name(kind)).increment();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
