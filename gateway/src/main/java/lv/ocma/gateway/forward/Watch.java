package lv.ocma.gateway.forward;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import lv.ocma.gateway.route.RouteMetrics;
import lv.ocma.gateway.route.Routes;
import lv.ocma.gateway.route.Service;
import lv.ocma.gateway.upstream.Address;
import lv.ocma.gateway.upstream.Attempt;
import lv.ocma.gateway.upstream.Outcome;
import org.jboss.logging.Logger;

/** Takes in how each attempt at an address ended, and probes those that are left out, so that no request has to. */
@Singleton
class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final Vertx vertx;
    private final Lines lines;
    private final RouteMetrics metrics;

    Watch(Vertx vertx, Lines lines, RouteMetrics metrics) {
        this.vertx = vertx;
        this.lines = lines;
        this.metrics = metrics;
    }

    void begin(@Observes StartupEvent started, Routes routes) {
        routes.services()
                .forEach(service -> service.addresses().all().forEach(address -> metrics.follow(service, address)));
    }

    void settle(Service service, Attempt attempt, Outcome outcome) {
        if (attempt.end(outcome, System.nanoTime())) {
            var address = attempt.address();
            metrics.opened(service, address);
            LOG.warnf("%s at %s is left out", service.name(), address.name());
            probeLater(service, address);
        }
    }

    private void probeLater(Service service, Address address) {
        vertx.setTimer(
                Math.max(1, address.pause().toMillis()),
                fired -> lines.answers(address).onSuccess(answers -> {
                    address.probed(answers);
                    if (address.isOpen()) {
                        probeLater(service, address);
                    } else {
                        LOG.infof("%s at %s answers again", service.name(), address.name());
                    }
                }));
    }
}
