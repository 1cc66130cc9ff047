package lv.ocma.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.gateway.config.GatewayConfig;

/**
 * The connections of all callers, from the moment when they are accepted: the server's own bound counts those only that have said something, so that
 * silent ones would be without one.
 */
@Singleton
class OpenConnections {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final Counter refused;
    private final MeterRegistry registry;
    private final List<Meter> figures;

    OpenConnections(GatewayConfig config, MeterRegistry registry) {
        this.most = config.limits().connections();
        this.registry = registry;
        refused = Counter.builder("gateway.connections.refused").register(registry);
        figures = List.of(
                refused,
                Gauge.builder("gateway.connections", open, AtomicInteger::get).register(registry));
    }

    /** The registry outlives a gateway that is started again in the same process. */
    @PreDestroy
    void forget() {
        figures.forEach(registry::remove);
    }

    /** Whether there is room for it; its place is free again when it is closed. */
    boolean admits(Channel connection) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            refused.increment();
            return false;
        }
        connection.closeFuture().addListener(closed -> open.decrementAndGet());
        return true;
    }
}
