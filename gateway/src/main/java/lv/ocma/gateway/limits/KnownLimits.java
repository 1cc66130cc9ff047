package lv.ocma.gateway.limits;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.gateway.client.Clients;

/** The limits that the operator names in the configuration, else those of the client's registration, else those of every client. */
@Singleton
class KnownLimits implements LimitsOf {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clients registry;
    private final Limits ofAddresses;
    private final Limits ofClients;
    private final Map<String, Limits> own = new HashMap<>();

    KnownLimits(LimitsConfig config, Clients registry) {
        this.registry = registry;
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
        var client = caller.client();
        if (client == null) {
            return ofAddresses;
        }
        var named = own.get(client);
        return named != null ? named : registered(client);
    }

    private Limits registered(String client) {
        var limits = registry.limitsOf(client);
        var perMinute = limits.requestsPerMinute();
        var perDay = limits.requestsPerDay();
        return new Limits(
                perMinute == null ? ofClients.quota() : perMinute,
                perMinute == null ? ofClients.window() : MINUTE,
                perDay == null ? ofClients.day() : perDay,
                ofClients.atOnce());
    }
}
