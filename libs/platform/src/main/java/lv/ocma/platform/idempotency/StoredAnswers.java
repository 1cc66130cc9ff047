package lv.ocma.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.audit.Recorded;
import lv.ocma.platform.privacy.ColumnCipher;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers kept for repetitions: seven days, encrypted, since an answer may hold a manage token. */
@ApplicationScoped
class StoredAnswers {

    static final Duration KEPT = Duration.ofDays(7);

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FIND =
            "SELECT fingerprint, status, headers, body, division, object_type, object_id, on_behalf_of, purpose FROM idempotency_answer"
                    + " WHERE scoped_key = ? AND created_at > ?";
    private static final String STORE = """
            INSERT INTO idempotency_answer (scoped_key, fingerprint, status, headers, body, created_at, division, object_type,
                                            object_id, on_behalf_of, purpose)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT idempotency_answer_pk DO UPDATE
            SET fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                body = excluded.body, created_at = excluded.created_at, division = excluded.division,
                object_type = excluded.object_type, object_id = excluded.object_id, on_behalf_of = excluded.on_behalf_of,
                purpose = excluded.purpose
            """;
    private static final String FORGET = "DELETE FROM idempotency_answer WHERE created_at <= ?";

    private final AgroalDataSource database;
    private final ColumnCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;

    StoredAnswers(AgroalDataSource database, ColumnCipher cipher, ObjectMapper json, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /** False while another transaction holds the key; never waits. */
    boolean lock(String scopedKey) {
        return with(LOCK, statement -> {
            statement.setString(1, scopedKey);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        });
    }

    Optional<StoredAnswer> find(String scopedKey) {
        return with(FIND, statement -> {
            statement.setString(1, scopedKey);
            statement.setObject(2, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            try (var result = statement.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                var body = result.getString("body");
                return Optional.of(new StoredAnswer(
                        result.getString("fingerprint"),
                        result.getInt("status"),
                        headers(result.getString("headers")),
                        body == null ? null : cipher.decrypt(body),
                        recorded(result)));
            }
        });
    }

    /** Null also of answers that an older release has stored. */
    private static @Nullable Recorded recorded(ResultSet row) throws SQLException {
        var type = row.getString("object_type");
        return type == null
                ? null
                : new Recorded(
                        type,
                        row.getString("object_id"),
                        row.getString("division"),
                        row.getObject("on_behalf_of", UUID.class),
                        row.getString("purpose"));
    }

    void store(String scopedKey, String fingerprint, RestResponse<?> answer, @Nullable Recorded recorded) {
        with(STORE, statement -> {
            statement.setString(1, scopedKey);
            statement.setString(2, fingerprint);
            statement.setInt(3, answer.getStatus());
            statement.setString(4, json(headers(answer)));
            statement.setString(5, answer.getEntity() == null ? null : cipher.encrypt(json(answer.getEntity())));
            statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(7, recorded == null ? null : recorded.division());
            statement.setString(8, recorded == null ? null : recorded.objectType());
            statement.setString(9, recorded == null ? null : recorded.objectId());
            statement.setObject(10, recorded == null ? null : recorded.onBehalfOf(), Types.OTHER);
            statement.setString(11, recorded == null ? null : recorded.purpose());
            return statement.executeUpdate();
        });
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "idempotency-answers-forget")
    void forgetOld() {
        with(FORGET, statement -> {
            statement.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
    }

    private static Map<String, String> headers(RestResponse<?> answer) {
        var headers = new LinkedHashMap<String, String>();
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return headers;
    }

    private Map<String, String> headers(String stored) {
        try {
            return json.readValue(stored, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored headers are unreadable", e);
        }
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answer can't be stored", e);
        }
    }

    private <T extends @Nullable Object> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Stored answers can't be reached", e);
        }
    }

    private interface Work<T extends @Nullable Object> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
