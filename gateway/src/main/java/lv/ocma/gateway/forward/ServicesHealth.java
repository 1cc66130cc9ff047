package lv.ocma.gateway.forward;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import lv.ocma.gateway.route.Routes;
import lv.ocma.gateway.route.Service;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells which services answer. The gateway itself is ready without them: it goes on saying what is away. */
@Readiness
@ApplicationScoped
class ServicesHealth implements AsyncHealthCheck {

    private final Routes routes;
    private final Forwarder forwarder;

    ServicesHealth(Routes routes, Forwarder forwarder) {
        this.routes = routes;
        this.forwarder = forwarder;
    }

    private record State(String name, boolean answers) {}

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().completionStage(() -> states().toCompletionStage());
    }

    private Future<HealthCheckResponse> states() {
        var probes = new ArrayList<Future<State>>();
        for (var service : routes.services()) {
            service.addresses().forEach(address -> probes.add(probe(service, address)));
        }
        return Future.join(probes).map(all -> {
            var response = HealthCheckResponse.named("services").up();
            all.<State>list().forEach(state -> response.withData(state.name(), state.answers() ? "answers" : "away"));
            return response.build();
        });
    }

    private Future<State> probe(Service service, URI address) {
        var name = service.addresses().size() == 1 ? service.name() : service.name() + " " + address.getAuthority();
        return forwarder.answers(address).map(answers -> new State(name, answers));
    }
}
