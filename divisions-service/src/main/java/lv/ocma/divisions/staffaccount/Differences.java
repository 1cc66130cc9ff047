package lv.ocma.divisions.staffaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.privacy.LookupHash;
import org.jspecify.annotations.Nullable;

/** What the last comparison found, and since when each of it is so; accounts and names stand encrypted, as those of the directory do. */
@ApplicationScoped
class Differences {

    /** A contradiction and since when it is known. */
    record Known(Difference difference, Instant since) {

        private String account() {
            return difference.account();
        }

        private String kind() {
            return difference.kind().name();
        }

        private boolean isAfter(String otherAccount, String otherKind) {
            var order = account().compareTo(otherAccount);
            return order > 0 || (order == 0 && kind().compareTo(otherKind) > 0);
        }
    }

    private static final String KIND = "staff-account";

    private static final String FORGET = """
            DELETE FROM staff_account_difference known WHERE NOT EXISTS (
              SELECT FROM unnest(?::text[], ?::text[]) AS found (account_hash, kind)
              WHERE found.account_hash = known.account_hash AND found.kind = known.kind)
            """;

    private static final String KEEP = """
            INSERT INTO staff_account_difference (account_hash, kind, account, member_id, expected, found, since)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (account_hash, kind) DO UPDATE
            SET account = excluded.account, member_id = excluded.member_id, expected = excluded.expected, found = excluded.found
            """;

    private static final String ALL =
            "SELECT account, kind, member_id, expected, found, since FROM staff_account_difference";

    private static final Comparator<Known> BY_ACCOUNT =
            Comparator.comparing(Known::account).thenComparing(Known::kind);

    private final DataSource database;
    private final ColumnCipher cipher;
    private final LookupHash hashes;

    Differences(DataSource database, ColumnCipher cipher, LookupHash hashes) {
        this.database = database;
        this.cipher = cipher;
        this.hashes = hashes;
    }

    @Transactional
    void replace(Collection<Difference> found, Instant now) {
        try (var connection = database.getConnection()) {
            forgetOthers(connection, found);
            try (var keep = connection.prepareStatement(KEEP)) {
                for (var difference : found) {
                    keep.setString(1, hash(difference));
                    keep.setString(2, difference.kind().name());
                    keep.setString(3, cipher.encrypt(difference.account()));
                    keep.setObject(4, difference.member());
                    keep.setString(5, sealed(difference.expected()));
                    keep.setString(6, sealed(difference.found()));
                    keep.setTimestamp(7, Timestamp.from(now));
                    keep.addBatch();
                }
                keep.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forgetOthers(Connection connection, Collection<Difference> found) throws SQLException {
        try (var forget = connection.prepareStatement(FORGET)) {
            forget.setArray(
                    1,
                    connection.createArrayOf(
                            "text", found.stream().map(this::hash).toArray()));
            forget.setArray(
                    2,
                    connection.createArrayOf(
                            "text", found.stream().map(one -> one.kind().name()).toArray()));
            forget.executeUpdate();
        }
    }

    /** By account, those after the given one; encrypted, they are put in order here, and are no more than the office has accounts. */
    List<Known> after(String account, String kind, int limit) {
        return all().stream()
                .filter(known -> known.isAfter(account, kind))
                .sorted(BY_ACCOUNT)
                .limit(limit)
                .toList();
    }

    private List<Known> all() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ALL);
                var rows = query.executeQuery()) {
            var known = new ArrayList<Known>();
            while (rows.next()) {
                var difference = new Difference(
                        cipher.decrypt(rows.getString("account")),
                        DifferenceKind.valueOf(rows.getString("kind")),
                        rows.getObject("member_id", UUID.class),
                        opened(rows.getString("expected")),
                        opened(rows.getString("found")));
                known.add(new Known(difference, rows.getTimestamp("since").toInstant()));
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hash(Difference difference) {
        return hashes.of(KIND, difference.account());
    }

    private @Nullable String sealed(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text);
    }

    private @Nullable String opened(@Nullable String value) {
        return value == null ? null : cipher.decrypt(value);
    }
}
