package lv.ocma.gateway.limits;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import lv.ocma.gateway.testing.CutLine;
import lv.ocma.platform.testing.RealInfrastructure;
import org.flywaydb.core.Flyway;

/** A database of its own with the tables of the gateway. */
final class SharedStore implements AutoCloseable {

    private final RealInfrastructure servers = new RealInfrastructure();
    private final Map<String, String> settings = servers.start();

    SharedStore() {
        Flyway.configure()
                .dataSource(url(), setting("OCMA_DB_USER"), setting("OCMA_DB_PASSWORD"))
                .locations("db/migration")
                .load()
                .migrate();
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get(name));
    }

    private String url() {
        return setting("OCMA_DB_URL");
    }

    Pool pool() {
        return pool(url());
    }

    /** Over a way of its own to the same database. */
    Pool pool(CutLine line) {
        return pool(url().replaceFirst("//[^/]+/", "//127.0.0.1:" + line.port() + "/"));
    }

    private Pool pool(String url) {
        return new Pool(url, setting("OCMA_DB_USER"), setting("OCMA_DB_PASSWORD"));
    }

    CutLine line() {
        var server = url().replaceFirst(".*//", "").replaceFirst("/.*", "").split(":", 2);
        return new CutLine(server[0], Integer.parseInt(server[1]));
    }

    /** Units that are spent or held of the window that was last. */
    long granted(String subject) {
        try (var connection = DriverManager.getConnection(url(), setting("OCMA_DB_USER"), setting("OCMA_DB_PASSWORD"));
                var statement = connection.prepareStatement("select granted from limit_tally where subject = ?")) {
            statement.setString(1, subject);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        servers.stop();
    }
}
