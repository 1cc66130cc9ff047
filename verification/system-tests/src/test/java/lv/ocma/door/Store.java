package lv.ocma.door;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** A database of its own on the PostgreSQL of the tests, for gateways that share it. */
final class Store implements AutoCloseable {

    private final String name = "ocma_door_" + UUID.randomUUID().toString().replace("-", "");

    Store() throws SQLException {
        execute("create database " + name);
    }

    /** As a gateway reads them, with the Kafka of the tests. */
    Map<String, String> settings() {
        return Map.of(
                "OCMA_DB_URL", "jdbc:postgresql://" + variable("OCMA_TEST_POSTGRES") + "/" + name,
                "OCMA_DB_USER", variable("OCMA_TEST_POSTGRES_USER"),
                "OCMA_DB_PASSWORD", variable("OCMA_TEST_POSTGRES_PASSWORD"),
                "KAFKA_BOOTSTRAP_SERVERS", variable("OCMA_TEST_KAFKA"));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + variable("OCMA_TEST_POSTGRES") + "/postgres",
                        variable("OCMA_TEST_POSTGRES_USER"),
                        variable("OCMA_TEST_POSTGRES_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String variable(String name) {
        var value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: run this by ./ocma");
        }
        return value;
    }

    @Override
    public void close() throws SQLException {
        execute("drop database " + name + " with (force)");
    }
}
