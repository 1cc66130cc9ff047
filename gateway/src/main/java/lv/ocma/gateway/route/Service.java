package lv.ocma.gateway.route;

import java.net.URI;
import java.util.List;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.upstream.Addresses;
import lv.ocma.gateway.upstream.RepeatBudget;

/** One of the services behind the door, at one address or several. */
public final class Service {

    /** Name of the gateway itself, which answers for what is its own. */
    public static final String OWN = "gateway";

    private final String name;
    private final Addresses addresses;
    private final RepeatBudget repeats;

    /** @throws IllegalArgumentException where an address is none of a service, or there is no address */
    public Service(String name, List<URI> addresses, GatewayConfig config) {
        this(name, Addresses.of(addresses, config.breaker()), config);
    }

    private Service(String name, Addresses addresses, GatewayConfig config) {
        this.name = name;
        this.addresses = addresses;
        var repeating = config.repeats();
        this.repeats = new RepeatBudget(repeating.window(), repeating.share(), repeating.few());
    }

    /** Has no address, as nothing is sent to it. */
    static Service own(GatewayConfig config) {
        return new Service(OWN, Addresses.none(), config);
    }

    public String name() {
        return name;
    }

    public Addresses addresses() {
        return addresses;
    }

    public RepeatBudget repeats() {
        return repeats;
    }
}
