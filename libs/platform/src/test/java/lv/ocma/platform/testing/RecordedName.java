package lv.ocma.platform.testing;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The name of somebody invented, held against the audit: of each answer that tells it, a row says who got it (V2). */
final class RecordedName {

    private static final String ROWS = "select count(*) from audit_entry where request_id = ?";

    private final String name;
    private final Set<String> told = new TreeSet<>();

    RecordedName(String name) {
        this.name = name;
    }

    boolean isToldWithoutARow(String operation, Response answer) {
        if (!answer.asString().contains(name)) {
            return false;
        }
        told.add(operation);
        return rows(answer.header("X-Request-ID")) == 0;
    }

    /** Operations that have told the name. */
    Set<String> told() {
        return told;
    }

    private static int rows(String request) {
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var query = connection.prepareStatement(ROWS)) {
            query.setString(1, request);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
