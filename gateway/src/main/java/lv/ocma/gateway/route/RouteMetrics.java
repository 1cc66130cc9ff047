package lv.ocma.gateway.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.gateway.request.Admission;
import lv.ocma.gateway.upstream.Address;

/** Figures of what passes the door. Labels have few values: the prefix of a route, never the path that was asked for. */
@Singleton
public class RouteMetrics {

    public static final String NO_ROUTE = "none";

    private final MeterRegistry registry;
    private final List<Gauge> followed = new ArrayList<>();
    private final Map<Label, Timer> answers = new ConcurrentHashMap<>();

    public RouteMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public void answered(RoutingContext context, String route, Duration took) {
        var method = context.request().method();
        var label = new Label(
                Admission.isKnown(method) ? method.name() : "OTHER",
                route,
                context.response().getStatusCode());
        answers.computeIfAbsent(label, this::timer).record(took);
    }

    private record Label(String method, String route, int status) {}

    private Timer timer(Label label) {
        return Timer.builder("http.server.requests")
                .tag("method", label.method())
                .tag("uri", label.route())
                .tag("status", Integer.toString(label.status()))
                .register(registry);
    }

    public void repeated(Service service) {
        repeats(service).increment();
    }

    private Counter repeats(Service service) {
        return registry.counter("gateway.repeats", "service", service.name());
    }

    public void failed(Service service, String slug) {
        registry.counter("gateway.failures", "service", service.name(), "problem", slug)
                .increment();
    }

    /** @param code of a rule that a request breaks, whether it is refused for it or not */
    public void invalid(String route, String code) {
        registry.counter("gateway.invalid", "route", route, "code", code).increment();
    }

    /** The state of an address as a figure that follows it: 0 closed, 1 half open, 2 open. What is counted of it is there from the beginning, at nought. */
    public void follow(Service service, Address address) {
        repeats(service);
        openings(service, address);
        heldBackOf(service);
        followed.add(Gauge.builder("gateway.breaker.state", address, Address::stateNumber)
                .tag("service", service.name())
                .tag("address", address.name())
                .register(registry));
    }

    /** The registry outlives a gateway that is started again in the same process, and would go on to show what is gone. */
    @PreDestroy
    void forget() {
        followed.forEach(registry::remove);
    }

    public void opened(Service service, Address address) {
        openings(service, address).increment();
    }

    private Counter openings(Service service, Address address) {
        return registry.counter("gateway.breaker.opened", "service", service.name(), "address", address.name());
    }

    /** A request that was not sent, as every address is left out. */
    public void heldBack(Service service) {
        heldBackOf(service).increment();
    }

    private Counter heldBackOf(Service service) {
        return registry.counter("gateway.breaker.refused", "service", service.name());
    }
}
