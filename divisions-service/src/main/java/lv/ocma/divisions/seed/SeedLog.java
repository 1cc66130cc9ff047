package lv.ocma.divisions.seed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which content of which seed the database has taken in. */
@ApplicationScoped
class SeedLog {

    record Taken(LocalDate generated, String sha256) {}

    private final DataSource database;

    SeedLog(DataSource database) {
        this.database = database;
    }

    @Nullable
    Taken find(String seed) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT generated, sha256 FROM seed WHERE name = ?")) {
            query.setString(1, seed);
            try (var rows = query.executeQuery()) {
                return rows.next() ? new Taken(rows.getObject(1, LocalDate.class), rows.getString(2)) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void record(String seed, LocalDate generated, String sha256, Instant now) {
        var upsert = """
                INSERT INTO seed (name, generated, sha256, loaded_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE
                SET generated = excluded.generated, sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            statement.setString(1, seed);
            statement.setObject(2, generated);
            statement.setString(3, sha256);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
