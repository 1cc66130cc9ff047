package lv.ocma.gateway.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Figures of the limits, by policy and outcome. Who was limited is no label: there are too many of them, and it is nobody's business. */
@ApplicationScoped
class LimitMetrics {

    static final String AT_ONCE = "at-once";

    private final MeterRegistry registry;
    /** By policy, of which there are few: counted for each request, so that they are not looked up each time. */
    private final Map<String, Counter> admitted = new ConcurrentHashMap<>();

    private final Map<String, Counter> refused = new ConcurrentHashMap<>();

    LimitMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void admitted(String policy) {
        admitted.computeIfAbsent(policy, named -> counter(named, "admitted")).increment();
    }

    void refused(String policy) {
        refused.computeIfAbsent(policy, named -> counter(named, "refused")).increment();
    }

    private Counter counter(String policy, String outcome) {
        return registry.counter("gateway.limits", "policy", policy, "outcome", outcome);
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
