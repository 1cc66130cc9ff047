package lv.ocma.gateway.forward;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import lv.ocma.gateway.route.Routes;
import lv.ocma.gateway.route.Service;
import lv.ocma.gateway.upstream.Address;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells which services answer. The gateway itself is ready without them: it goes on saying what is away. */
@Readiness
@Singleton
class ServicesHealth implements AsyncHealthCheck {

    private final Routes routes;
    private final Lines lines;

    ServicesHealth(Routes routes, Lines lines) {
        this.routes = routes;
        this.lines = lines;
    }

    private record State(String name, boolean answers, String breaker) {}

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().completionStage(() -> states().toCompletionStage());
    }

    private Future<HealthCheckResponse> states() {
        var probes = new ArrayList<Future<State>>();
        for (var service : routes.services()) {
            service.addresses().all().forEach(address -> probes.add(probe(service, address)));
        }
        return Future.join(probes).map(all -> {
            var response = HealthCheckResponse.named("services").up();
            all.<State>list()
                    .forEach(state -> response.withData(state.name(), state.answers() ? "answers" : "away")
                            .withData(state.name() + " breaker", state.breaker()));
            return response.build();
        });
    }

    private Future<State> probe(Service service, Address address) {
        var single = service.addresses().all().size() == 1;
        var name = single ? service.name() : service.name() + " " + address.name();
        return lines.answers(address).map(answers -> new State(name, answers, address.state()));
    }
}
