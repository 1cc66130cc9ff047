package lv.ocma.gateway.limits;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.gateway.client.Clients;

/** Each value that the operator names in the configuration, else that of the client's registration, else those of every client. */
@Singleton
class KnownLimits implements LimitsOf {

    private static final Period MINUTE = new Period(Duration.ofMinutes(1));

    private final Clients registry;
    private final Limits ofAddresses;
    private final Limits ofClients;
    private final Map<String, LimitsConfig.Own> own;

    KnownLimits(LimitsConfig config, Clients registry) {
        this.registry = registry;
        this.ofAddresses = of(config.address());
        this.ofClients = of(config.client());
        this.own = Map.copyOf(config.clients());
        // A mistake of the operator stops the start, and no request.
        own.values().forEach(limits -> named(limits, ofClients));
    }

    /** What is not named stays as it is; a quota and its window are one rule. */
    private Limits named(LimitsConfig.Own named, Limits others) {
        var rate = named.quota().isPresent() || named.window().isPresent() ? ofClients : others;
        return new Limits(
                named.quota().orElse(rate.quota()),
                named.window().map(Period::new).orElse(rate.window()),
                named.day().orElse(others.day()),
                named.atOnce().orElse(others.atOnce()));
    }

    private static Limits of(LimitsConfig.Kind kind) {
        return new Limits(kind.quota(), new Period(kind.window()), kind.day(), kind.atOnce());
    }

    @Override
    public Limits of(Caller caller) {
        var client = caller.client();
        if (client == null) {
            return ofAddresses;
        }
        var named = own.get(client);
        var registered = registered(client);
        return named == null ? registered : named(named, registered);
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
