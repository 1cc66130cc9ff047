package lv.ocma.gateway.client;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.store.Store;
import lv.ocma.platform.problem.Unquoted;
import org.jboss.logging.Logger;

/** Tells this instance what others have registered: it looks for a newer mark every few seconds, and reads all only where there is one. */
@Startup
@Singleton
class ReadAlong {

    private static final Logger LOG = Logger.getLogger(ReadAlong.class);

    private final Store store;
    private final Clients clients;
    private final long millisBetweenLooks;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean away;

    ReadAlong(Store store, Clients clients, GatewayConfig config) {
        this.store = store;
        this.clients = clients;
        this.millisBetweenLooks = config.clientsEvery().toMillis();
        Thread.ofVirtual().name("clients").start(this::follow);
    }

    void stop(@Observes ShutdownEvent stopping) {
        over.countDown();
    }

    private void follow() {
        try {
            do {
                if (store.isPrepared()) {
                    look();
                }
            } while (!over.await(millisBetweenLooks, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also right after a change of this instance, whose caller sees it hold at once. */
    synchronized void look() {
        try (var connection = store.connection()) {
            if (ClientMark.read(connection) != clients.known().mark()) {
                clients.know(read(connection));
            }
            var used = clients.takeUsedKeys();
            if (!used.isEmpty()) {
                new KeyRows(connection).used(used);
            }
            away = false;
        } catch (SQLException | RuntimeException e) {
            // Whatever it is, the next look may go well; without it no key could be revoked any more.
            if (!away) {
                LOG.warn("Registered clients cannot be read, going on with those known", Unquoted.of(e));
                away = true;
            }
        }
    }

    /** The mark first: what is changed meanwhile is read once more. */
    private static Snapshot read(Connection connection) throws SQLException {
        var mark = ClientMark.read(connection);
        var all = new ClientRows(connection).list("", Registry.MOST_CLIENTS);
        return Snapshot.of(mark, all, new KeyRows(connection).valid());
    }
}
