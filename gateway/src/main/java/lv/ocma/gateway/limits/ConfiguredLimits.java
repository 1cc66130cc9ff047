package lv.ocma.gateway.limits;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.gateway.caller.Caller;

/** The limits that the configuration names. */
@DefaultBean
@ApplicationScoped
class ConfiguredLimits implements LimitsOf {

    private final Limits ofAddresses;
    private final Limits ofClients;
    private final Map<String, Limits> own = new HashMap<>();

    ConfiguredLimits(LimitsConfig config) {
        this.ofAddresses = of(config.address());
        this.ofClients = of(config.client());
        config.clients()
                .forEach((client, limits) -> own.put(
                        client,
                        new Limits(
                                limits.quota().orElse(ofClients.quota()),
                                limits.window().orElse(ofClients.window()),
                                limits.day().orElse(ofClients.day()),
                                limits.atOnce().orElse(ofClients.atOnce()))));
    }

    private static Limits of(LimitsConfig.Kind kind) {
        return new Limits(kind.quota(), kind.window(), kind.day(), kind.atOnce());
    }

    @Override
    public Limits of(Caller caller) {
        return caller.client() == null ? ofAddresses : own.getOrDefault(caller.client(), ofClients);
    }
}
