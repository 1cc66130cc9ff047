package lv.ocma.gateway.limits;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.ocma.gateway.limits.Ledger.Size;
import lv.ocma.gateway.limits.Tally.Dealing;
import lv.ocma.gateway.store.Store;

/** The ledger of this instance, from its start to its end. */
@Startup
@Singleton
class SharedLedger {

    private final Ledger ledger;
    private final Courier courier;

    SharedLedger(LimitsConfig config, Store store, ObjectMapper json, LimitMetrics metrics) {
        var clock = new StoreClock(Clock.systemUTC());
        var dealing = new Dealing(config.instances(), config.holdFor().toMillis());
        var tallies = new Tallies(store::connection, UUID.randomUUID().toString(), dealing, json);
        ledger = new Ledger(clock, new Size(config.accounts(), config.instances()));
        courier = new Courier(ledger, tallies, clock, metrics.transactions(), config.patience());
        metrics.watch(ledger);
        courier.start();
    }

    Future<Decision> admit(List<Claim> claims) {
        return ledger.admit(claims);
    }

    boolean isAway() {
        return ledger.isAway();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        courier.close();
    }
}
