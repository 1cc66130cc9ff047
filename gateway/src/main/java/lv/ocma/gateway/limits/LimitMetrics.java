package lv.ocma.gateway.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Figures of the limits, by policy and outcome. Who was limited is no label: there are too many of them, and it is nobody's business. */
@ApplicationScoped
class LimitMetrics {

    static final String AT_ONCE = "at-once";

    private final MeterRegistry registry;

    LimitMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void admitted(String policy) {
        count(policy, "admitted");
    }

    void refused(String policy) {
        count(policy, "refused");
    }

    private void count(String policy, String outcome) {
        registry.counter("gateway.limits", "policy", policy, "outcome", outcome).increment();
    }

    Counter transactions() {
        return registry.counter("gateway.limits.transactions");
    }

    void watch(Ledger ledger) {
        Gauge.builder("gateway.limits.accounts", ledger, Ledger::accounts).register(registry);
        Gauge.builder("gateway.limits.store.away", ledger, watched -> watched.isAway() ? 1 : 0)
                .description("1 while this instance limits on its own")
                .register(registry);
    }
}
