package lv.ocma.gateway.caller;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lv.ocma.gateway.store.Store;
import lv.ocma.platform.problem.Unquoted;
import org.jboss.logging.Logger;

/** Proofs that were used: each instance of the gateway writes them into one table before it lets a request pass. Its calls block. */
@Startup
@Singleton
class SpentProofs {

    private static final Logger LOG = Logger.getLogger(SpentProofs.class);
    private static final String SPEND =
            "insert into spent_proof (proof, until) values (?, now() + ? * interval '1 second') on conflict do nothing";
    private static final String SWEEP = "delete from spent_proof where until < now()";
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    /** Of the connections to the store, so that the limits, which need one, never wait behind proofs. */
    private static final int CONNECTIONS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Store store;
    private final long seconds;
    private final Semaphore free = new Semaphore(CONNECTIONS);

    SpentProofs(Store store, CallerConfig config, Vertx vertx, Aside aside) {
        this.store = store;
        this.seconds = config.proofs().remembered().toSeconds();
        Callable<Integer> sweeping = this::sweep;
        vertx.setPeriodic(
                BETWEEN_SWEEPS.toMillis(),
                timer -> aside.run(sweeping)
                        .onFailure(failure -> LOG.warn("Spent proofs stay in the table", Unquoted.of(failure))));
    }

    /**
     * Once for all instances.
     *
     * @return whether nobody has used it yet
     * @throws SQLException where the store is away; whoever proves possession is not let in unseen
     */
    boolean spend(byte[] proof) throws SQLException {
        takeTurn();
        try {
            return insert(proof);
        } finally {
            free.release();
        }
    }

    private void takeTurn() throws SQLException {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLException("Too many proofs wait for the store");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted", e);
        }
    }

    private boolean insert(byte[] proof) throws SQLException {
        try (var connection = store.connection();
                var insert = connection.prepareStatement(SPEND)) {
            insert.setBytes(1, proof);
            insert.setLong(2, seconds);
            return insert.executeUpdate() == 1;
        }
    }

    /** @return how many were forgotten */
    int sweep() throws SQLException {
        try (var connection = store.connection();
                var delete = connection.prepareStatement(SWEEP)) {
            return delete.executeUpdate();
        }
    }
}
