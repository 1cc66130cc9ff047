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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals audit rows in a chain: each row names its seal, and each seal holds a keyed digest of its rows and of the seal before it, so that
 * a row that is altered, removed or slipped in later is found, and so is a seal; a note of how far the chain has come shows when its end
 * is cut off. A row without a seal is sealed wherever it comes from.
 */
@ApplicationScoped
public class AuditSeals {

    static final int MOST_ROWS = 1000;

    private static final String LOCK = "select pg_try_advisory_xact_lock('audit_seal'::regclass::bigint)";

    private static final String MARK = """
            update audit_entry set seal = ? where id in (
              select id from audit_entry where seal is null order by seal, id limit ?)
            """;

    private static final String SEAL =
            "insert into audit_seal (number, entries, digest, sealed_at, rule) values (?, ?, ?, ?, ?)";

    private static final String MOVE_NOTE = """
            insert into audit_seal_head (only_one, number, digest, sealed_at, rule, proof) values (true, ?, ?, ?, ?, ?)
            on conflict (only_one) do update set number = excluded.number, digest = excluded.digest,
              sealed_at = excluded.sealed_at, rule = excluded.rule, proof = excluded.proof
            """;

    /** What is sealed is named one by one, in this order, for ever. A row is late that waited for so long that anybody may have altered it. */
    private static final String ROWS = """
            select e.at < s.sealed_at - interval '1 hour' as late,
              id::text, extract(epoch from at)::text, kind, action, caller_kind, subject, client, on_behalf_of::text, roles,
              object_type, object_id, division, purpose, request_id, employee_divisions, stated_reason
            from audit_entry e left join audit_seal s on s.number = e.seal where e.seal = ? order by id
            """;

    private static final int FIRST_COLUMN = 2;
    /** Columns after this came later: they count with their name, and only where they hold something, so that older digests still fit. */
    private static final int LAST_OF_FIRST_COLUMNS = 15;

    private static final String SEALS = """
            select number, rule, cardinality(entries) as entries, digest, sealed_at, lag(digest) over (order by number) as previous,
              (select array_agg(entry order by entry) from unnest(entries) as entry)::text as listed
            from audit_seal where number >= ? - 1 order by number limit ?
            """;

    private final AgroalDataSource database;
    private final SealProof proofs;
    private final Clock clock;

    AuditSeals(AgroalDataSource database, SealProof proofs, Clock clock) {
        this.database = database;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * A seal, held against its rows as they are now.
     *
     * @param number from 1, without gaps
     * @param sealedAt null where there is no such seal, though there should be
     * @param entries rows that it sealed
     * @param late whether a row had waited for more than an hour
     * @param intact false when a row or the seal itself has been altered, or is missing, or when a row was late
     */
    public record Seal(
            long number, @Nullable Instant sealedAt, int entries, String digest, boolean late, boolean intact) {}

    /** Seals what waits, up to a thousand rows; returns how many. One instance at a time does it, the others find nothing to do. */
    @Transactional
    int seal() throws SQLException {
        try (var connection = database.getConnection()) {
            if (!locked(connection)) {
                return 0;
            }
            var end = ChainEnd.read(connection, proofs);
            return end.waiting() == 0 ? 0 : append(connection, end);
        }
    }

    /**
     * In order from the given number on, each verified; a gap in the numbers is a seal that was removed. What is wrong behind the last one,
     * an end that was cut off or rows that wait, stands as one more that is not intact.
     */
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
                missing(ChainEnd.read(connection, proofs)).ifPresent(seals::add);
            }
            return seals;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit seals could not be read", e);
        }
    }

    ChainEnd end() {
        try (var connection = database.getConnection()) {
            return ChainEnd.read(connection, proofs);
        } catch (SQLException e) {
            throw new IllegalStateException("The end of the audit seals could not be read", e);
        }
    }

    private Optional<Seal> missing(ChainEnd end) {
        var now = clock.instant();
        return end.trouble(now).map(_ -> new Seal(end.last() + 1, null, end.waiting(), "", end.isLate(now), false));
    }

    private Seal verified(Connection connection, ResultSet found) throws SQLException {
        var number = found.getLong("number");
        var rule = found.getInt("rule");
        var before = found.getString("previous");
        var digest = found.getString("digest");
        var sealedAt = found.getObject("sealed_at", OffsetDateTime.class).toInstant();
        var rows = rows(connection, number);
        var expected = proofs.ofSeal(rule, number, sealedAt, before == null ? "" : before, rows.content);
        var late = rows.late && rule != SealProof.FIRST_RULE;
        return new Seal(
                number,
                sealedAt,
                found.getInt("entries"),
                digest,
                late,
                !late
                        && (number == 1 || before != null)
                        && rows.listed().equals(found.getString("listed"))
                        && expected.equals(digest));
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK);
                var result = lock.executeQuery()) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private int append(Connection connection, ChainEnd end) throws SQLException {
        var number = end.next();
        try (var mark = connection.prepareStatement(MARK)) {
            mark.setLong(1, number);
            mark.setInt(2, MOST_ROWS);
            mark.executeUpdate();
        }
        var rows = rows(connection, number);
        if (rows.ids.isEmpty()) {
            return 0;
        }
        var sealedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = sealedAt.atOffset(ZoneOffset.UTC);
        var digest = proofs.ofSeal(SealProof.RULE, number, sealedAt, end.before(), rows.content);
        try (var seal = connection.prepareStatement(SEAL)) {
            seal.setLong(1, number);
            seal.setArray(2, connection.createArrayOf("uuid", rows.ids.toArray()));
            seal.setString(3, digest);
            seal.setObject(4, at);
            seal.setInt(5, SealProof.RULE);
            seal.executeUpdate();
        }
        try (var move = connection.prepareStatement(MOVE_NOTE)) {
            move.setLong(1, number);
            move.setString(2, digest);
            move.setObject(3, at);
            move.setInt(4, SealProof.RULE);
            move.setString(5, proofs.ofNote(SealProof.RULE, number, sealedAt, digest));
            move.executeUpdate();
        }
        return rows.ids.size();
    }

    /** Rows that name a seal as theirs, in the order of their ids. */
    private record Rows(List<String> ids, String content, boolean late) {

        /** As the database writes the list of the seal. */
        String listed() {
            return "{" + String.join(",", ids) + "}";
        }
    }

    private static Rows rows(Connection connection, long seal) throws SQLException {
        var ids = new ArrayList<String>();
        var content = new StringBuilder();
        var late = false;
        try (var select = connection.prepareStatement(ROWS)) {
            select.setLong(1, seal);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString("id"));
                    late |= rows.getBoolean("late");
                    add(content, rows);
                }
            }
        }
        return new Rows(ids, content.toString(), late);
    }

    private static void add(StringBuilder content, ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        for (int column = FIRST_COLUMN; column <= columns.getColumnCount(); column++) {
            var value = row.getString(column);
            if (column <= LAST_OF_FIRST_COLUMNS) {
                SealProof.add(content, value);
            } else if (value != null) {
                SealProof.add(content, columns.getColumnName(column));
                SealProof.add(content, value);
            }
        }
    }
}
