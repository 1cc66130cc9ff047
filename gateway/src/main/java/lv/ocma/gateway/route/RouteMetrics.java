package lv.ocma.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import lv.ocma.gateway.request.Admission;

/** Figures of what passes the door. Labels have few values: the prefix of a route, never the path that was asked for. */
@ApplicationScoped
public class RouteMetrics {

    public static final String NO_ROUTE = "none";

    private final MeterRegistry registry;

    public RouteMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public void answered(RoutingContext context, String route, Duration took) {
        var method = context.request().method();
        Timer.builder("http.server.requests")
                .tag("method", Admission.isKnown(method) ? method.name() : "OTHER")
                .tag("uri", route)
                .tag("status", Integer.toString(context.response().getStatusCode()))
                .register(registry)
                .record(took);
    }

    public void repeated(Service service) {
        registry.counter("gateway.repeats", "service", service.name()).increment();
    }

    public void failed(Service service, String slug) {
        registry.counter("gateway.failures", "service", service.name(), "problem", slug)
                .increment();
    }

    /** @param code of a rule that a request breaks, whether it is refused for it or not */
    public void invalid(String route, String code) {
        registry.counter("gateway.invalid", "route", route, "code", code).increment();
    }
}
