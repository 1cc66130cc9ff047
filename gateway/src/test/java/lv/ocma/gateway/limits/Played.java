package lv.ocma.gateway.limits;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One instance of the gateway as far as limits go, with connections of its own. */
final class Played implements AutoCloseable {

    private final Pool pool;
    private final StoreClock clock = new StoreClock(Clock.systemUTC());
    private final Counter transactions = new SimpleMeterRegistry().counter("transactions");
    private final Ledger ledger;
    private final Courier courier;

    Played(Pool pool, int instances, Duration patience) {
        this.pool = pool;
        var dealing = new Tally.Dealing(instances, Duration.ofSeconds(10).toMillis());
        var tallies = new Tallies(pool, UUID.randomUUID().toString(), dealing, new ObjectMapper());
        ledger = new Ledger(clock, new Ledger.Size(1_000, instances));
        courier = new Courier(ledger, tallies, clock, transactions, patience);
        courier.start();
    }

    Future<Decision> ask(Policy policy, String subject) {
        return ask(List.of(new Claim(policy, subject)));
    }

    Future<Decision> ask(List<Claim> claims) {
        return ledger.admit(claims);
    }

    long now() {
        return clock.millis();
    }

    boolean isAway() {
        return ledger.isAway();
    }

    double transactions() {
        return transactions.count();
    }

    /** What it holds is lost. */
    void kill() {
        end(courier::drop);
    }

    @Override
    public void close() {
        end(courier::close);
    }

    private interface Ending {
        void run() throws InterruptedException;
    }

    private void end(Ending ending) {
        try {
            ending.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.close();
    }
}
