package lv.ocma.appointments;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows of the service as tests look at them, and make them what time alone would. */
abstract class Rows {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    abstract AgroalDataSource database();

    abstract Clock clock();

    /** What booking long before and waiting until then would do. */
    public void startsIn(String appointment, Duration fromNow) {
        var start = clock().instant().plus(fromNow).atOffset(ZoneOffset.UTC);
        change(
                "update booking set ends_at = ends_at - starts_at + ?::timestamptz, starts_at = ?::timestamptz where id = ?",
                start,
                start,
                UUID.fromString(appointment));
    }

    public void change(String sql, Object... parameters) {
        try (var connection = database().getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String sql, Object parameter) {
        try (var connection = database().getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public List<String> texts(String sql, Object parameter) {
        try (var connection = database().getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, parameter);
            var texts = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void eventually(String sql, String parameter, long expected) {
        var patience = clock().instant().plus(PATIENCE);
        while (count(sql, parameter) != expected) {
            assertTrue(clock().instant().isBefore(patience), () -> "Not within " + PATIENCE + ": " + sql);
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
