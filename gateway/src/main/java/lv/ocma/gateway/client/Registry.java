package lv.ocma.gateway.client;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lv.ocma.gateway.store.Store;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.PreconditionFailed;

/** What administrators do with clients and their keys, in the store that all instances share. Every change is recorded with who made it. It blocks. */
@Singleton
class Registry {

    /** All of them are held in memory by every instance. */
    static final int MOST_CLIENTS = 10_000;

    static final int MOST_KEYS = 20;

    private final Store store;

    Registry(Store store) {
        this.store = store;
    }

    /** A part of a change: what it finds, does, and gives back. */
    private interface Part<T> {
        Done<T> in(Connection connection) throws SQLException;
    }

    private record Done<T>(Change change, T result) {}

    List<Client> list(String after, int limit) throws SQLException {
        try (var connection = store.connection()) {
            return new ClientRows(connection).list(after, limit);
        }
    }

    Client client(String id) throws SQLException {
        try (var connection = store.connection()) {
            return require(connection, id);
        }
    }

    List<ApiKey> keys(String client) throws SQLException {
        try (var connection = store.connection()) {
            require(connection, client);
            return new KeyRows(connection).of(client);
        }
    }

    ApiKey key(String client, String id) throws SQLException {
        try (var connection = store.connection()) {
            return requireKey(connection, client, id);
        }
    }

    Client register(String id, Registration registration, Precondition precondition, String subject)
            throws SQLException {
        return change(subject, connection -> {
            var rows = new ClientRows(connection);
            if (rows.find(id) != null) {
                throw new PreconditionFailed("precondition-failed");
            }
            precondition.requireNew();
            if (rows.count() >= MOST_CLIENTS) {
                throw new Conflict("too-many-clients", Map.of("most", MOST_CLIENTS));
            }
            rows.insert(id, registration);
            var now = requireNonNull(rows.find(id));
            return new Done<>(new Change(id, null, Change.Kind.REGISTERED, null, now.content()), now);
        });
    }

    Client replace(String id, Registration registration, Precondition precondition, String subject)
            throws SQLException {
        return change(subject, connection -> {
            var rows = new ClientRows(connection);
            var before = rows.find(id);
            if (before == null) {
                throw new PreconditionFailed("precondition-failed");
            }
            precondition.requireMatch(before.version());
            rows.replace(id, registration);
            var now = requireNonNull(rows.find(id));
            return new Done<>(new Change(id, null, Change.Kind.CHANGED, before.content(), now.content()), now);
        });
    }

    void remove(String id, Precondition precondition, String subject) throws SQLException {
        change(subject, connection -> {
            var before = require(connection, id);
            precondition.requireMatch(before.version());
            new ClientRows(connection).delete(id);
            return new Done<>(new Change(id, null, Change.Kind.REMOVED, before.content(), null), before);
        });
    }

    ApiKey issue(String client, String id, String digest, String subject) throws SQLException {
        return change(subject, connection -> {
            require(connection, client);
            var rows = new KeyRows(connection);
            if (rows.of(client).size() >= MOST_KEYS) {
                throw new Conflict("too-many-api-keys", Map.of("most", MOST_KEYS));
            }
            if (!rows.insert(id, digest, client)) {
                throw new PreconditionFailed("precondition-failed");
            }
            var issued = requireNonNull(rows.find(client, id));
            return new Done<>(new Change(client, id, Change.Kind.KEY_ISSUED, null, null), issued);
        });
    }

    void revoke(String client, String id, Precondition precondition, String subject) throws SQLException {
        change(subject, connection -> {
            var key = requireKey(connection, client, id);
            precondition.requireMatch(ApiKey.VERSION);
            new KeyRows(connection).revoke(id);
            return new Done<>(new Change(client, id, Change.Kind.KEY_REVOKED, null, null), key);
        });
    }

    private <T> T change(String subject, Part<T> part) throws SQLException {
        try (var connection = store.connection()) {
            connection.setAutoCommit(false);
            try {
                var number = ClientMark.advance(connection);
                var done = part.in(connection);
                done.change().record(connection, number, subject);
                connection.commit();
                return done.result();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Client require(Connection connection, String id) throws SQLException {
        var client = new ClientRows(connection).find(id);
        if (client == null) {
            throw new NotFound("not-found");
        }
        return client;
    }

    private static ApiKey requireKey(Connection connection, String client, String id) throws SQLException {
        var key = new KeyRows(connection).find(client, id);
        if (key == null) {
            throw new NotFound("not-found");
        }
        return key;
    }
}
