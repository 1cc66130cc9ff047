package lv.ocma.divisions.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Since when an address answers what it answers: the second in which any instance first gave the content, so never before it changed.
 * Whatever changes a content, a new release too, gives it a later second, and no two contents of an address share one.
 */
@ApplicationScoped
class AnsweredContents {

    private static final String FIND = "SELECT changed_at FROM answered_content WHERE address = ? AND content_hash = ?";

    private static final String REMEMBER = """
            INSERT INTO answered_content (address, content_hash, changed_at) VALUES (?, ?, ?)
            ON CONFLICT (address) DO UPDATE
            SET content_hash = excluded.content_hash,
                changed_at = CASE WHEN answered_content.content_hash = excluded.content_hash THEN answered_content.changed_at
                    ELSE greatest(excluded.changed_at, answered_content.changed_at + interval '1 second') END
            RETURNING changed_at
            """;

    private final DataSource database;
    private final Clock clock;

    AnsweredContents(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nothing during the second in which it would lie in the future, which HTTP does not allow. */
    Optional<Instant> since(String address, String hash) {
        var now = clock.instant();
        try (var connection = database.getConnection()) {
            var known = find(connection, address, hash);
            var since = known.isPresent() ? known.get() : remember(connection, address, hash, now);
            return Optional.of(since).filter(told -> !told.isAfter(now));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Instant> find(Connection connection, String address, String hash) throws SQLException {
        try (var query = connection.prepareStatement(FIND)) {
            query.setString(1, address);
            query.setString(2, hash);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getTimestamp(1).toInstant()) : Optional.empty();
            }
        }
    }

    private static Instant remember(Connection connection, String address, String hash, Instant now)
            throws SQLException {
        try (var upsert = connection.prepareStatement(REMEMBER)) {
            upsert.setString(1, address);
            upsert.setString(2, hash);
            upsert.setTimestamp(3, Timestamp.from(now.truncatedTo(ChronoUnit.SECONDS)));
            try (var rows = upsert.executeQuery()) {
                rows.next();
                return rows.getTimestamp(1).toInstant();
            }
        }
    }
}
