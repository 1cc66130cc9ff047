package lv.ocma.gateway.cache;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Figures of what is kept. */
final class CacheMetrics {

    /** How a read was answered. */
    enum Result {
        HIT,
        /** A hit past its time, while a newer one was fetched. */
        STALE,
        /** Past its time, in place of an answer that did not come. */
        STAND_IN,
        MISS,
        /** By the answer to who asked before. */
        JOINED,
        BYPASS
    }

    private final MeterRegistry registry;

    CacheMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(Result result) {
        registry.counter("gateway.cache.reads", "result", named(result.name())).increment();
    }

    /** @param outcome unchanged, changed or failed */
    void asked(String outcome) {
        registry.counter("gateway.cache.revalidations", "outcome", outcome).increment();
    }

    void evicted() {
        registry.counter("gateway.cache.evictions").increment();
    }

    void emptied() {
        registry.counter("gateway.cache.emptied").increment();
    }

    void watch(Shelf shelf) {
        // A gauge of this name would go on showing the shelf of an application that has ended in this process.
        registry.find("gateway.cache.bytes").meters().forEach(registry::remove);
        Gauge.builder("gateway.cache.bytes", shelf, Shelf::octets).register(registry);
    }

    private static String named(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
