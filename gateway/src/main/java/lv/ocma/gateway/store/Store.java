package lv.ocma.gateway.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lv.ocma.platform.problem.Unquoted;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Where instances of the gateway meet. It may be away, at the start too: then the door is open all the same, and whoever asks is told so at once.
 * Its calls block; they belong on virtual threads.
 */
@Startup
@Singleton
public class Store {

    private static final Logger LOG = Logger.getLogger(Store.class);
    private static final long SECONDS_BETWEEN_TRIES = 1;

    private final AgroalDataSource source;
    private final Flyway migrations;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean migrated;

    Store(AgroalDataSource source, Flyway migrations) {
        this.source = source;
        this.migrations = migrations;
        Thread.ofVirtual().name("store").start(this::migrate);
    }

    /** Until it has worked once: tables that are not there cannot be asked. */
    private void migrate() {
        var told = false;
        try {
            do {
                try {
                    migrations.migrate();
                    migrated = true;
                    return;
                } catch (FlywayException e) {
                    if (!told) {
                        LOG.warn("The database of the gateway is not to be had, going on without it", Unquoted.of(e));
                        told = true;
                    }
                }
            } while (!over.await(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        over.countDown();
    }

    /** Whether its tables are there; it may be away all the same. */
    public boolean isPrepared() {
        return migrated;
    }

    /** @throws SQLException where it is away, or its tables are not there yet */
    public Connection connection() throws SQLException {
        if (!migrated) {
            throw new SQLException("The database of the gateway has not been reached yet");
        }
        return source.getConnection();
    }
}
