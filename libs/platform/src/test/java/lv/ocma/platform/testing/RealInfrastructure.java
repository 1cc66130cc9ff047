package lv.ocma.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The real PostgreSQL and Kafka that {@code ./ocma test} has started: a database of its own that goes when the tests end, a consumer group of
 * its own, keys of its own, and the tokens of {@link TestTokens}. Use with {@code @WithTestResource}.
 */
public class RealInfrastructure implements QuarkusTestResourceLifecycleManager {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> EXTENSIONS = List.of("btree_gist", "pg_trgm", "unaccent");

    private final String run = HexFormat.of().formatHex(random(6));
    private final String database = "ocma_test_" + run;

    @Override
    public Map<String, String> start() {
        execute("postgres", "create database " + database);
        EXTENSIONS.forEach(extension -> execute(database, "create extension " + extension));
        TestDay.ofDatabase(database).forEach(statement -> execute(database, statement));
        var settings = new HashMap<>(TestTokens.settings());
        settings.put("OCMA_DB_URL", url(database));
        settings.put("OCMA_DB_USER", variable("OCMA_TEST_POSTGRES_USER"));
        settings.put("OCMA_DB_PASSWORD", variable("OCMA_TEST_POSTGRES_PASSWORD"));
        settings.put("kafka.bootstrap.servers", variable("OCMA_TEST_KAFKA"));
        settings.put("mp.messaging.connector.smallrye-kafka.group.id", "test-" + run);
        // Other modules are tested at the same time and tell on the same topics.
        OwnRecords.belongTo(run);
        settings.put("kafka.interceptor.classes", OwnRecords.class.getName());
        TestGroup.beginNow(variable("OCMA_TEST_KAFKA"), "test-" + run);
        // What a service reads a second time for another purpose, in a group beside its own.
        TestGroup.beginNow(variable("OCMA_TEST_KAFKA"), "test-" + run + "-feed");
        // A topic that a test makes is to be found at once.
        settings.put("mp.messaging.connector.smallrye-kafka.metadata.max.age.ms", "500");
        settings.put("ocma.column-keys", "file:" + listed("column-keys"));
        settings.put("ocma.event-keys", "file:" + listed("event-keys"));
        settings.put("ocma.lookup-key", key());
        settings.put("quarkus.http.test-port", "0");
        // The largest changes that are taken last longer on a machine that tests three modules at once.
        settings.put("quarkus.http.test-timeout", "2m");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        execute("postgres", "drop database if exists " + database + " with (force)");
    }

    private static void execute(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database: " + e.getMessage(), e);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), variable("OCMA_TEST_POSTGRES_USER"), variable("OCMA_TEST_POSTGRES_PASSWORD"));
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + variable("OCMA_TEST_POSTGRES") + "/" + database;
    }

    private static String variable(String name) {
        var value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(
                    name + " is not set: these tests need PostgreSQL and Kafka, run them by ./ocma test");
        }
        return value;
    }

    /** In a file, as where the services run. */
    private Path listed(String purpose) {
        try {
            var list = Files.createTempFile(database + "-" + purpose, ".list");
            list.toFile().deleteOnExit();
            return Files.writeString(list, "test:" + key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(random(32));
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
