package lv.ocma.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Figures of what passes the door. Labels have few values: the prefix of a route, never the path that was asked for. */
@ApplicationScoped
class RouteMetrics {

    static final String NO_ROUTE = "none";

    private final MeterRegistry registry;

    RouteMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(RoutingContext context, String route, Duration took) {
        var method = context.request().method();
        Timer.builder("http.server.requests")
                .tag("method", Admission.isKnown(method) ? method.name() : "OTHER")
                .tag("uri", route)
                .tag("status", Integer.toString(context.response().getStatusCode()))
                .register(registry)
                .record(took);
    }

    void repeated(Service service) {
        registry.counter("gateway.repeats", "service", service.name()).increment();
    }

    void failed(Service service, String slug) {
        registry.counter("gateway.failures", "service", service.name(), "problem", slug)
                .increment();
    }
}
