package lv.ocma.platform.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.privacy.LookupHash;
import org.jspecify.annotations.Nullable;

/**
 * Seals audit rows in a chain: each seal holds a keyed digest of its rows and of the seal before it, so that a row that is altered or
 * removed later is found, and so is a seal; a note of how far the chain has come shows when its end is cut off. Whoever has only the
 * database can make neither a seal nor a note that fits.
 */
@ApplicationScoped
public class AuditSeals {

    private static final int MOST_ROWS = 1000;
    private static final String BEGINNING = "";
    /** No digest: what is sealed after it fits to nothing. */
    private static final String LOST = "lost";

    private static final String LOCK = "select pg_try_advisory_xact_lock('audit_seal'::regclass::bigint)";

    private static final String TAKE = """
            delete from audit_unsealed where entry in (
              select entry from audit_unsealed order by entry limit ?)
            returning entry
            """;

    private static final String LAST = "select number, digest, sealed_at from audit_seal order by number desc limit 1";

    private static final String HEAD = "select number, digest, sealed_at, proof from audit_seal_head";

    private static final String MOVE_HEAD = """
            insert into audit_seal_head (only_one, number, digest, sealed_at, proof) values (true, ?, ?, ?, ?)
            on conflict (only_one) do update set number = excluded.number, digest = excluded.digest,
              sealed_at = excluded.sealed_at, proof = excluded.proof
            """;

    private static final String SEAL =
            "insert into audit_seal (number, entries, digest, sealed_at) values (?, ?, ?, ?)";

    /** Named one by one, in this order, for ever. */
    private static final String ROWS = """
            select id::text, extract(epoch from at)::text, kind, action, caller_kind, subject, client, on_behalf_of::text, roles,
              object_type, object_id, division, purpose, request_id, employee_divisions, stated_reason
            from audit_entry where id = any(?) order by id
            """;

    /** Columns after these came later: they count with their name, and only where they hold something, so that older digests still fit. */
    private static final int FIRST_COLUMNS = 14;

    private static final String SEALS = """
            select number, entries, digest, sealed_at, lag(digest) over (order by number) as previous
            from audit_seal where number >= ? - 1 order by number limit ?
            """;

    private final AgroalDataSource database;
    private final LookupHash hashes;
    private final Clock clock;

    AuditSeals(AgroalDataSource database, LookupHash hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    /**
     * A seal, held against its rows as they are now.
     *
     * @param number from 1, without gaps
     * @param entries rows that it sealed
     * @param intact false when a row or the seal itself has been altered, or is missing
     */
    public record Seal(long number, Instant sealedAt, int entries, String digest, boolean intact) {}

    /** Seals what waits, up to a thousand rows; returns how many. One instance at a time does it, the others find nothing to do. */
    @Transactional
    int seal() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!locked(connection)) {
                return 0;
            }
            var entries = take(connection);
            if (!entries.isEmpty()) {
                append(connection, entries);
            }
            return entries.size();
        }
    }

    /** In order from the given number on, each verified; a gap in the numbers is a seal that was removed. */
    public List<Seal> from(long number, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SEALS)) {
            select.setLong(1, number);
            select.setInt(2, limit + 1);
            var seals = new ArrayList<Seal>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    if (found.getLong("number") >= number && seals.size() < limit) {
                        seals.add(verified(connection, found));
                    }
                }
            }
            if (seals.size() < limit) {
                cutOff(
                                connection,
                                seals.isEmpty() ? number - 1 : seals.getLast().number())
                        .ifPresent(seals::add);
            }
            return seals;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit seals could not be read", e);
        }
    }

    /** The end of the chain, when it is not where the note says that it was. */
    private Optional<Seal> cutOff(Connection connection, long last) throws SQLException {
        var head = head(connection);
        if (head == null) {
            return withoutNote(connection);
        }
        return head.number() <= last && head.isOurs()
                ? Optional.empty()
                : Optional.of(new Seal(head.number(), head.sealedAt(), 0, head.digest(), false));
    }

    /** A chain whose note is gone has been cut off, who knows where; one that has not begun needs none. */
    private static Optional<Seal> withoutNote(Connection connection) throws SQLException {
        return lastSeal(connection).map(seal -> new Seal(seal.number() + 1, seal.sealedAt(), 0, "", false));
    }

    /** @param isOurs whether the note was written by who has the key */
    private record Head(long number, String digest, Instant sealedAt, boolean isOurs) {}

    private @Nullable Head head(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(HEAD);
                var found = select.executeQuery()) {
            if (!found.next()) {
                return null;
            }
            var number = found.getLong("number");
            var digest = found.getString("digest");
            return new Head(
                    number,
                    digest,
                    found.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                    proof(number, digest).equals(found.getString("proof")));
        }
    }

    private String proof(long number, String digest) {
        return hashes.of("audit-seal-head", number + " " + digest);
    }

    private Seal verified(Connection connection, ResultSet found) throws SQLException {
        var number = found.getLong("number");
        var before = found.getString("previous");
        var entries = (UUID[]) found.getArray("entries").getArray();
        var digest = found.getString("digest");
        var complete = number == 1 || before != null;
        var expected = digest(connection, number, before == null ? BEGINNING : before, entries);
        return new Seal(
                number,
                found.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                entries.length,
                digest,
                complete && expected.equals(digest));
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK);
                var result = lock.executeQuery()) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static List<UUID> take(Connection connection) throws SQLException {
        try (var take = connection.prepareStatement(TAKE)) {
            take.setInt(1, MOST_ROWS);
            var entries = new ArrayList<UUID>();
            try (var taken = take.executeQuery()) {
                while (taken.next()) {
                    entries.add(taken.getObject("entry", UUID.class));
                }
            }
            return entries;
        }
    }

    private void append(Connection connection, List<UUID> entries) throws SQLException {
        var head = last(connection);
        var number = head == null ? 1 : head.number() + 1;
        var before = head == null ? BEGINNING : head.digest();
        var ids = entries.toArray(UUID[]::new);
        var digest = digest(connection, number, before, ids);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var seal = connection.prepareStatement(SEAL)) {
            seal.setLong(1, number);
            seal.setArray(2, connection.createArrayOf("uuid", ids));
            seal.setString(3, digest);
            seal.setObject(4, now);
            seal.executeUpdate();
        }
        try (var move = connection.prepareStatement(MOVE_HEAD)) {
            move.setLong(1, number);
            move.setString(2, digest);
            move.setObject(3, now);
            move.setString(4, proof(number, digest));
            move.executeUpdate();
        }
    }

    /** As the note says, so that a chain whose end was cut off has a gap for ever; so it has when the note was taken away with it. */
    private @Nullable Head last(Connection connection) throws SQLException {
        var head = head(connection);
        return head == null
                ? lastSeal(connection)
                        .map(seal -> new Head(seal.number() + 1, LOST, seal.sealedAt(), false))
                        .orElse(null)
                : head;
    }

    private static Optional<Head> lastSeal(Connection connection) throws SQLException {
        try (var last = connection.prepareStatement(LAST);
                var found = last.executeQuery()) {
            return found.next()
                    ? Optional.of(new Head(
                            found.getLong("number"),
                            found.getString("digest"),
                            found.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                            false))
                    : Optional.empty();
        }
    }

    private String digest(Connection connection, long number, String before, UUID[] entries) throws SQLException {
        var content = new StringBuilder();
        add(content, Long.toString(number));
        add(content, before);
        try (var select = connection.prepareStatement(ROWS)) {
            select.setArray(1, connection.createArrayOf("uuid", entries));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    add(content, rows);
                }
            }
        }
        return hashes.of("audit-seal", content.toString());
    }

    private static void add(StringBuilder content, ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            var value = row.getString(column);
            if (column <= FIRST_COLUMNS) {
                add(content, value);
            } else if (value != null) {
                add(content, columns.getColumnName(column));
                add(content, value);
            }
        }
    }

    /** With its length before it, so that nothing can move from one value to the next. */
    private static void add(StringBuilder content, @Nullable String value) {
        content.append(value == null ? "-" : value.length() + ":" + value);
    }
}
