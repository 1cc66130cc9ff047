package lv.ocma.divisions.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

/** In which second the data behind a collection of the API changed last, by whatever hand: triggers of the database remember it. */
@ApplicationScoped
class ChangedCollections {

    private static final String FIND = "SELECT changed_at FROM changed_collection WHERE collection = ?";

    private final DataSource database;
    private final Instant begun;

    ChangedCollections(DataSource database, Clock clock) {
        this.database = database;
        this.begun = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    /**
     * Never before this instance began: another release may say the same data in another way.
     *
     * @param collection first segment of the path after the version; empty where nothing is remembered of it
     */
    Optional<Instant> changed(String collection) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setString(1, collection);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(DataMoment.later(rows.getTimestamp(1).toInstant(), begun))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
