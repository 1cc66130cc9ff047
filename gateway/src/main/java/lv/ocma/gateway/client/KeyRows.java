package lv.ocma.gateway.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of API keys. One that was revoked stays, so that its id is not given to another. */
final class KeyRows {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Connection connection;

    KeyRows(Connection connection) {
        this.connection = connection;
    }

    /** Those that are valid, the oldest first. */
    List<ApiKey> of(String client) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT prefix, client, created_at, last_used FROM api_key
                WHERE client = ? AND revoked_at IS NULL ORDER BY created_at, prefix""")) {
            query.setString(1, client);
            return read(query);
        }
    }

    @Nullable
    ApiKey find(String client, String id) throws SQLException {
        return of(client).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** @return false where the id is taken, also by a key that was revoked */
    boolean insert(String id, String digest, String client) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO api_key (prefix, digest, client, created_at) VALUES (?, ?, ?, now())
                ON CONFLICT (prefix) DO NOTHING""")) {
            insert.setString(1, id);
            insert.setBytes(2, Base64.getUrlDecoder().decode(digest));
            insert.setString(3, client);
            return insert.executeUpdate() == 1;
        }
    }

    void revoke(String id) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE api_key SET revoked_at = now() WHERE prefix = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    void used(Set<String> ids) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE api_key SET last_used = (now() AT TIME ZONE 'UTC')::date
                WHERE prefix = ANY (?) AND last_used IS DISTINCT FROM (now() AT TIME ZONE 'UTC')::date""")) {
            update.setArray(1, connection.createArrayOf("text", ids.toArray()));
            update.executeUpdate();
        }
    }

    List<Snapshot.Key> valid() throws SQLException {
        var keys = new ArrayList<Snapshot.Key>();
        try (var query = connection.prepareStatement(
                        "SELECT prefix, digest, client FROM api_key WHERE revoked_at IS NULL");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                keys.add(new Snapshot.Key(
                        rows.getString(1), BASE64.encodeToString(rows.getBytes(2)), rows.getString(3)));
            }
        }
        return keys;
    }

    private static List<ApiKey> read(PreparedStatement query) throws SQLException {
        var keys = new ArrayList<ApiKey>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                keys.add(new ApiKey(
                        rows.getString("prefix"),
                        rows.getString("client"),
                        ClientRows.instant(rows, "created_at"),
                        rows.getObject("last_used", LocalDate.class)));
            }
        }
        return keys;
    }
}
