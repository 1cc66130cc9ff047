package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What the operators' operations look at, brought into rare states for the length of a request, in the service's real database. */
final class OperatorsDatabase {

    private static final String LETTER = """
            insert into parked_event
              (consumer, topic, partition, record_offset, key, event_id, headers, payload, whole, reason, attempts, dead_since)
            values ('test', 'test', 0, 7, gen_random_uuid(), gen_random_uuid(), '{}', '', true, 'made by a test', 9, now()) returning id
            """;
    /** Of those who wait for this connection. What pg_stat_activity tells would stand still for the length of a transaction. */
    private static final String WAITING = """
            from (select distinct pid from pg_locks where not granted) waiting
            where pg_backend_pid() = any (pg_blocking_pids(pid))
            """;

    /** The common pool has one thread on two cores, which another test may still hold. */
    private static final Executor OWN_THREAD = task -> Thread.ofPlatform().start(task);

    private final DataSource database;

    OperatorsDatabase(DataSource database) {
        this.database = database;
    }

    Response withDeadLetter(LongFunction<Response> request) {
        return withDeadLetter(true, request);
    }

    /** One of which only a part is kept. */
    Response withCutLetter(LongFunction<Response> request) {
        return withDeadLetter(false, request);
    }

    private Response withDeadLetter(boolean whole, LongFunction<Response> request) {
        return with(connection -> {
            var id = number(connection, LETTER);
            try {
                execute(connection, "update parked_event set whole = %s where id = %d".formatted(whole, id));
                return request.apply(id);
            } finally {
                execute(connection, "delete from parked_event where id = " + id);
            }
        });
    }

    /** The second request is sent while the first waits for the dead letter; the second's answer. */
    Response whileHeld(long id, Supplier<Response> first, Supplier<Response> second) {
        return with(connection -> {
            connection.setAutoCommit(false);
            execute(connection, "select from parked_event where id = " + id + " for update");
            var waiting = CompletableFuture.supplyAsync(first, OWN_THREAD);
            Eventually.holds(
                    "the first waits", () -> waiting.isDone() || number(connection, "select count(*) " + WAITING) > 0);
            assertFalse(
                    waiting.isDone(),
                    () -> "answered instead of waiting: " + waiting.join().statusLine());
            var answer = second.get();
            connection.rollback();
            waiting.join().then().statusCode(204);
            return answer;
        });
    }

    /** As if another instance of the service were at it. */
    Response whileAnotherRebuilds(String consumer, Supplier<Response> request) {
        return with(connection -> {
            var id = UUID.randomUUID();
            execute(connection, """
                    insert into projection_rebuild (id, consumer, worker, leased_until)
                    values ('%s', '%s', gen_random_uuid(), now() + interval '1 hour')""".formatted(id, consumer));
            try {
                return request.get();
            } finally {
                execute(connection, "delete from projection_rebuild where id = '" + id + "'");
            }
        });
    }

    /** A table that nobody has foreseen to be missing. */
    Response withoutRebuilds(Supplier<Response> request) {
        return with(connection -> {
            execute(connection, "alter table projection_rebuild rename to projection_rebuild_hidden");
            try {
                return request.get();
            } finally {
                execute(connection, "alter table projection_rebuild_hidden rename to projection_rebuild");
            }
        });
    }

    /** The server ends the connection of the request, as it does of all when it goes down. */
    Response cuttingOffReadersOfRebuilds(Supplier<Response> request) {
        return with(connection -> {
            connection.setAutoCommit(false);
            execute(connection, "lock table projection_rebuild in access exclusive mode");
            var answer = CompletableFuture.supplyAsync(request, OWN_THREAD);
            Eventually.holds("the request is over", () -> {
                number(connection, "select count(pg_terminate_backend(pid)) " + WAITING);
                return answer.isDone();
            });
            connection.rollback();
            return answer.join();
        });
    }

    private interface Work {
        Response on(Connection connection) throws SQLException;
    }

    private Response with(Work work) {
        try (var connection = database.getConnection()) {
            try {
                return work.on(connection);
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static long number(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
