package lv.ocma.gateway.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.request.RequestBody;

/** What is at work in this gateway at once, in requests and in memory for their bodies: more is turned away before it costs anything. */
@ApplicationScoped
class InFlight {

    private final int most;
    private final long mostHeld;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong held = new AtomicLong();
    private final MeterRegistry registry;
    private final List<Gauge> figures;

    InFlight(GatewayConfig config, MeterRegistry registry) {
        most = config.limits().inFlight();
        mostHeld = config.limits().held().asLongValue();
        this.registry = registry;
        figures = List.of(
                Gauge.builder("gateway.in.flight", requests, AtomicInteger::get).register(registry),
                Gauge.builder("gateway.in.flight.held", held, AtomicLong::get)
                        .baseUnit("bytes")
                        .register(registry));
    }

    /** The registry outlives a gateway that is started again in the same process. */
    @PreDestroy
    void forget() {
        figures.forEach(registry::remove);
    }

    /** Until the request has ended. Streams of events are bounded by their connections instead. */
    void enter(Passage passage) {
        if (passage.isStream()) {
            return;
        }
        var memory = memory(passage);
        if (requests.incrementAndGet() > most) {
            requests.decrementAndGet();
            throw new Refusal(Refused.OVERLOADED);
        }
        if (held.addAndGet(memory) > mostHeld) {
            held.addAndGet(-memory);
            requests.decrementAndGet();
            throw new Refusal(Refused.OVERLOADED);
        }
        leaveAtEnd(passage.context(), memory);
    }

    private void leaveAtEnd(RoutingContext context, long memory) {
        context.addEndHandler(ended -> {
            requests.decrementAndGet();
            held.addAndGet(-memory);
        });
    }

    /** What is not JSON passes by, and a body past its limit is refused before it is read. */
    private static long memory(Passage passage) {
        HttpServerRequest request = passage.request();
        if (RequestBody.isAbsent(request) || !RequestBody.isJson(request)) {
            return 0;
        }
        var limit = passage.route().bodyLimit();
        var length = RequestBody.declaredLength(request);
        if (length > limit) {
            return 0;
        }
        return length == RequestBody.UNKNOWN ? limit : length;
    }
}
