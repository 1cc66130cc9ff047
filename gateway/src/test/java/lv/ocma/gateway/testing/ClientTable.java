package lv.ocma.gateway.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import lv.ocma.gateway.store.Store;
import lv.ocma.platform.testing.Eventually;

/** The registry of clients as another instance would change it, behind the back of this one. */
@ApplicationScoped
public class ClientTable {

    private final DataSource database;

    private final Store store;

    ClientTable(DataSource database, Store store) {
        this.database = database;
        this.store = store;
    }

    /** Invented ones, named by their number. */
    public void fill(int clients) {
        execute(
                "INSERT INTO client SELECT 'client-' || n, 'Client', 'api@example.lv', '{}', null, null, now(), now(), 1"
                        + " FROM generate_series(1, " + clients + ") n");
        tellOthers();
    }

    /** Keys of the first client, whose secrets nobody has. */
    public void fillKeys(int keys) {
        execute("INSERT INTO api_key SELECT 'key-number-' || n, sha256(n::text::bytea), 'client-1', now(), null, null"
                + " FROM generate_series(1, " + keys + ") n");
        tellOthers();
    }

    public void empty() {
        Eventually.holds("the tables are there", store::isPrepared);
        execute("DELETE FROM client");
        execute("DELETE FROM client_change");
        tellOthers();
    }

    /** Of what was changed by a statement. */
    public void tellOthers() {
        execute("UPDATE client_mark SET number = number + 1");
    }

    public void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column. */
    public List<String> texts(String sql) {
        var texts = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
