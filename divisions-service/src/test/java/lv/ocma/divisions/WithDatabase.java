package lv.ocma.divisions;

import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks into the tables of the service, and changes them, as no caller can. */
public abstract class WithDatabase {

    @Inject
    protected DataSource database;

    public int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    public void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
