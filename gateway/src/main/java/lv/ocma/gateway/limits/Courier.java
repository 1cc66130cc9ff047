package lv.ocma.gateway.limits;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.micrometer.core.instrument.Counter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import lv.ocma.platform.problem.Unquoted;
import org.jboss.logging.Logger;

/**
 * Goes between the ledger of an instance and the store: one transaction at a time, for all accounts that are due. A second thread watches that it
 * comes back; when it doesn't, the store is away and nobody waits for it.
 */
final class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** Accounts in one transaction. */
    private static final int LOAD = 500;
    /** How closely what is held is watched. */
    private static final long TURN = MILLISECONDS.toNanos(5);

    private static final long REST = SECONDS.toNanos(10);
    private static final long BETWEEN_TRIES = SECONDS.toNanos(1);
    private static final long BETWEEN_SWEEPS = SECONDS.toNanos(60);
    private static final long SECONDS_TO_GIVE_BACK = 2;
    private static final long NOT_UNDERWAY = 0;

    private final Ledger ledger;
    private final Tallies tallies;
    private final StoreClock clock;
    private final Counter transactions;
    private final long patience;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread worker;
    private volatile long underwaySince = NOT_UNDERWAY;
    private long swept = System.nanoTime();

    /** @param patience how long the store may take before it counts as away */
    Courier(Ledger ledger, Tallies tallies, StoreClock clock, Counter transactions, Duration patience) {
        this.ledger = ledger;
        this.tallies = tallies;
        this.clock = clock;
        this.transactions = transactions;
        this.patience = patience.toNanos();
        this.worker = Thread.ofVirtual().name("limits").unstarted(this::work);
    }

    void start() {
        worker.start();
        Thread.ofVirtual().name("limits-watch").start(this::watch);
    }

    /** As when the process is killed: what is held is lost until its window ends. */
    void drop() throws InterruptedException {
        over.countDown();
        ledger.wake();
        worker.join(Duration.ofSeconds(SECONDS_TO_GIVE_BACK));
    }

    /** What is held goes back. */
    void close() throws InterruptedException {
        drop();
        var rest = ledger.due(Integer.MAX_VALUE, true);
        if (!rest.isEmpty() && !ledger.isAway()) {
            carry(rest);
        }
    }

    private void work() {
        try {
            while (over.getCount() > 0) {
                var isAway = ledger.isAway();
                var reports = ledger.due(LOAD, false);
                if (!reports.isEmpty() || isAway) {
                    carry(reports);
                    sweep();
                }
                if (ledger.isAway()) {
                    over.await(BETWEEN_TRIES, NANOSECONDS);
                } else if (reports.isEmpty()) {
                    ledger.await(TURN, REST);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(List<Report> reports) {
        underwaySince = System.nanoTime();
        try {
            transactions.increment();
            var answer = tallies.settle(reports);
            clock.heard(answer.moment());
            ledger.settled(reports, answer.grants());
        } catch (SQLException | RuntimeException | Error e) {
            // Whatever it was: requests wait for it.
            var again = e instanceof SQLException sql && isOfTheMoment(sql);
            if (!again && !ledger.isAway()) {
                LOG.warn("The store of limits is away, each instance goes on with its share", Unquoted.of(e));
            }
            ledger.unsettled(reports, !again);
        } finally {
            underwaySince = NOT_UNDERWAY;
        }
    }

    /** Class 40 of SQL's states: rolled back for the sake of another, and may be tried again at once. */
    private static boolean isOfTheMoment(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("40");
    }

    private void sweep() {
        if (System.nanoTime() - swept < BETWEEN_SWEEPS || ledger.isAway()) {
            return;
        }
        swept = System.nanoTime();
        underwaySince = swept;
        try {
            tallies.sweep();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.warn("Tallies that are over were not swept, that is tried again", Unquoted.of(e));
        } finally {
            underwaySince = NOT_UNDERWAY;
        }
    }

    private void watch() {
        try {
            while (!over.await(patience / 4, NANOSECONDS)) {
                var since = underwaySince;
                if (since != NOT_UNDERWAY && System.nanoTime() - since > patience && !ledger.isAway()) {
                    LOG.warn("The store of limits does not answer, each instance goes on with its share");
                    ledger.unsettled(List.of(), true);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
