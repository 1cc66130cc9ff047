package lv.ocma.gateway.cache;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the plain classes together. */
final class CacheParts {

    @Produces
    @Singleton
    Changes changes() {
        return new Changes(System::nanoTime);
    }

    @Produces
    @Singleton
    CacheMetrics metrics(MeterRegistry registry) {
        return new CacheMetrics(registry);
    }

    @Produces
    @Singleton
    Shelf shelf(CacheConfig config, CacheMetrics metrics) {
        return new Shelf(config.size().asLongValue(), metrics);
    }

    @Produces
    @Singleton
    ReadCache cache(Shelf shelf, Changes changes, CacheMetrics metrics, CacheConfig config) {
        return new ReadCache(shelf, changes, metrics, config);
    }
}
