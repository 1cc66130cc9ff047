package lv.ocma.gateway.client;

import java.sql.Connection;
import java.sql.SQLException;
import lv.ocma.platform.ids.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * One entry of what was done to the registry, which only grows.
 *
 * @param apiKey id of the key that it is about, null where it is about the client
 * @param before content, kept as a digest
 */
record Change(
        String client,
        @Nullable String apiKey,
        Kind kind,
        @Nullable String before,
        @Nullable String after) {

    enum Kind {
        REGISTERED,
        CHANGED,
        REMOVED,
        KEY_ISSUED,
        KEY_REVOKED
    }

    /** @param subject who did it */
    void record(Connection connection, long number, String subject) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO client_change (number, client, api_key, kind, subject, happened_at, digest_before, digest_after)
                VALUES (?, ?, ?, ?, ?, now(), ?, ?)""")) {
            insert.setLong(1, number);
            insert.setString(2, client);
            insert.setString(3, apiKey);
            insert.setString(4, kind.name());
            insert.setString(5, subject);
            insert.setString(6, digest(before));
            insert.setString(7, digest(after));
            insert.executeUpdate();
        }
    }

    private static @Nullable String digest(@Nullable String content) {
        return content == null ? null : Tokens.hash(content);
    }
}
