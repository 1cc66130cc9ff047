package lv.ocma.divisions.staffaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the last comparison found, and since when each of it is so. */
@ApplicationScoped
class Differences {

    /** A contradiction and since when it is known. */
    record Known(Difference difference, Instant since) {}

    private static final String FORGET = """
            DELETE FROM staff_account_difference known WHERE NOT EXISTS (
              SELECT FROM unnest(?::text[], ?::text[]) AS found (account, kind)
              WHERE found.account = known.account AND found.kind = known.kind)
            """;

    private static final String KEEP = """
            INSERT INTO staff_account_difference (account, kind, member_id, expected, found, since) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (account, kind) DO UPDATE
            SET member_id = excluded.member_id, expected = excluded.expected, found = excluded.found
            """;

    private static final String AFTER = """
            SELECT account, kind, member_id, expected, found, since FROM staff_account_difference
            WHERE (account, kind) > (?, ?) ORDER BY account, kind LIMIT ?
            """;

    private final DataSource database;

    Differences(DataSource database) {
        this.database = database;
    }

    @Transactional
    void replace(Collection<Difference> found, Instant now) {
        try (var connection = database.getConnection()) {
            forgetOthers(connection, found);
            try (var keep = connection.prepareStatement(KEEP)) {
                for (var difference : found) {
                    keep.setString(1, difference.account());
                    keep.setString(2, difference.kind().name());
                    keep.setObject(3, difference.member());
                    keep.setString(4, difference.expected());
                    keep.setString(5, difference.found());
                    keep.setTimestamp(6, Timestamp.from(now));
                    keep.addBatch();
                }
                keep.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forgetOthers(Connection connection, Collection<Difference> found) throws SQLException {
        try (var forget = connection.prepareStatement(FORGET)) {
            forget.setArray(
                    1,
                    connection.createArrayOf(
                            "text", found.stream().map(Difference::account).toArray()));
            forget.setArray(
                    2,
                    connection.createArrayOf(
                            "text", found.stream().map(one -> one.kind().name()).toArray()));
            forget.executeUpdate();
        }
    }

    /** By account, those after the given one. */
    List<Known> after(String account, String kind, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(AFTER)) {
            query.setString(1, account);
            query.setString(2, kind);
            query.setInt(3, limit);
            var known = new ArrayList<Known>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var difference = new Difference(
                            rows.getString("account"),
                            DifferenceKind.valueOf(rows.getString("kind")),
                            rows.getObject("member_id", UUID.class),
                            rows.getString("expected"),
                            rows.getString("found"));
                    known.add(new Known(difference, rows.getTimestamp("since").toInstant()));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
