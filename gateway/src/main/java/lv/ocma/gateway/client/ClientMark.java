package lv.ocma.gateway.client;

import java.sql.Connection;
import java.sql.SQLException;

/** The number of the last change, by which instances see that there is something new. */
final class ClientMark {

    private ClientMark() {}

    static long read(Connection connection) throws SQLException {
        return number(connection, "SELECT number FROM client_mark");
    }

    /** Keeps every other change waiting until this transaction has ended. */
    static long advance(Connection connection) throws SQLException {
        return number(connection, "UPDATE client_mark SET number = number + 1 RETURNING number");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
