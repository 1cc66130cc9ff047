package lv.ocma.gateway.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of clients. */
final class ClientRows {

    private static final String MEMBERS =
            "id, name, contact_email, origins, requests_per_minute, requests_per_day, created_at, changed_at, version";

    private final Connection connection;

    ClientRows(Connection connection) {
        this.connection = connection;
    }

    /** @param limit at most as many, in the order of their ids, behind the id {@code after} */
    List<Client> list(String after, int limit) throws SQLException {
        try (var query =
                connection.prepareStatement("SELECT " + MEMBERS + " FROM client WHERE id > ? ORDER BY id LIMIT ?")) {
            query.setString(1, after);
            query.setInt(2, limit);
            return read(query);
        }
    }

    @Nullable
    Client find(String id) throws SQLException {
        try (var query = connection.prepareStatement("SELECT " + MEMBERS + " FROM client WHERE id = ?")) {
            query.setString(1, id);
            var found = read(query);
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    int count() throws SQLException {
        try (var query = connection.prepareStatement("SELECT count(*) FROM client");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Its versions go on behind those that it had before it was removed, so that no tag of then fits now. */
    void insert(String id, Registration registration) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO client (name, contact_email, origins, requests_per_minute, requests_per_day, id,
                    created_at, changed_at, version)
                VALUES (?, ?, ?, ?, ?, ?, now(), now(), 1 + (SELECT count(*) FROM client_change WHERE client = ?))""")) {
            fill(insert, id, registration);
            insert.setString(7, id);
            insert.executeUpdate();
        }
    }

    void replace(String id, Registration registration) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE client SET name = ?, contact_email = ?, origins = ?, requests_per_minute = ?, requests_per_day = ?,
                    changed_at = now(), version = version + 1
                WHERE id = ?""")) {
            fill(update, id, registration);
            update.executeUpdate();
        }
    }

    void delete(String id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM client WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement, String id, Registration registration) throws SQLException {
        statement.setString(1, registration.name());
        statement.setString(2, registration.contactEmail());
        statement.setArray(
                3, connection.createArrayOf("text", registration.origins().toArray()));
        statement.setObject(4, registration.requestsPerMinute());
        statement.setObject(5, registration.requestsPerDay());
        statement.setString(6, id);
    }

    private static List<Client> read(PreparedStatement query) throws SQLException {
        var clients = new ArrayList<Client>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                clients.add(new Client(
                        rows.getString("id"),
                        rows.getString("name"),
                        rows.getString("contact_email"),
                        List.of((String[]) rows.getArray("origins").getArray()),
                        rows.getObject("requests_per_minute", Integer.class),
                        rows.getObject("requests_per_day", Integer.class),
                        instant(rows, "created_at"),
                        instant(rows, "changed_at"),
                        rows.getLong("version")));
            }
        }
        return clients;
    }

    static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
