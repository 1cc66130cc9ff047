package lv.ocma.divisions.staffaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Whose turn it is to compare, and when that was done last. Times are the database's, as instances have clocks of their own. */
@ApplicationScoped
class CheckTurns {

    private static final String TAKE =
            "UPDATE staff_account_check SET taken_until = clock_timestamp() + make_interval(secs => ?)"
                    + " WHERE taken_until < clock_timestamp()";
    private static final String DONE =
            "UPDATE staff_account_check SET taken_until = clock_timestamp() + make_interval(secs => ?),"
                    + " checked_at = coalesce(?, checked_at)";

    private final DataSource database;

    CheckTurns(DataSource database) {
        this.database = database;
    }

    /** Whether it is this instance's turn; nobody else's until the time is over, or {@link #done} is called. */
    boolean take(Duration atMost) {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement(TAKE)) {
            take.setDouble(1, (double) atMost.toSeconds());
            return take.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param checkedAt empty where the comparison failed */
    void done(Duration pause, Optional<Instant> checkedAt) {
        try (var connection = database.getConnection();
                var done = connection.prepareStatement(DONE)) {
            done.setDouble(1, (double) pause.toSeconds());
            done.setTimestamp(2, checkedAt.map(Timestamp::from).orElse(null));
            done.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty before the first comparison that succeeded. */
    Optional<Instant> checkedAt() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT checked_at FROM staff_account_check");
                var rows = query.executeQuery()) {
            rows.next();
            return Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
