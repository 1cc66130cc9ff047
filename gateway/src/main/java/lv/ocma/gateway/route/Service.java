package lv.ocma.gateway.route;

import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One of the services behind the door, at one address or several. */
public final class Service {

    /** Name of the gateway itself, which answers for what is its own. */
    public static final String OWN = "gateway";

    private final String name;
    private final List<URI> addresses;
    private final AtomicInteger turns = new AtomicInteger();

    public Service(String name, List<URI> addresses) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("Service " + name + " has no address");
        }
        addresses.forEach(address -> requireBare(name, address));
        this.name = name;
        this.addresses = List.copyOf(addresses);
    }

    private Service() {
        this.name = OWN;
        this.addresses = List.of();
    }

    /** Has no address, as nothing is sent to it. */
    static Service own() {
        return new Service();
    }

    public String name() {
        return name;
    }

    public List<URI> addresses() {
        return addresses;
    }

    public URI nextAddress() {
        return addresses.get(Math.floorMod(turns.getAndIncrement(), addresses.size()));
    }

    public static SocketAddress socket(URI address) {
        return SocketAddress.inetSocketAddress(address.getPort() < 0 ? 80 : address.getPort(), address.getHost());
    }

    private static void requireBare(String name, URI address) {
        var path = address.getRawPath();
        if (!"http".equals(address.getScheme())
                || address.getHost() == null
                || !(path == null || path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException(
                    "Address of service " + name + " must be http://host:port, it is " + address);
        }
    }
}
