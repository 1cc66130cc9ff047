package lv.ocma.gateway.upstream;

import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import lv.ocma.gateway.config.GatewayConfig;

/** One address of a service, with what is known of its health. */
public final class Address {

    private static final int HTTP = 80;

    private final URI uri;
    private final Breaker breaker;

    /** @throws IllegalArgumentException where it is more, or less, than {@code http://host:port} */
    public Address(URI uri, GatewayConfig.Breaker rules) {
        var path = uri.getRawPath();
        if (!"http".equals(uri.getScheme())
                || uri.getHost() == null
                || !(path == null || path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException("An address must be http://host:port, it is " + uri);
        }
        this.uri = uri;
        this.breaker = new Breaker(BreakerRules.of(rules));
    }

    /** Host and port, as figures name it. */
    public String name() {
        return uri.getAuthority();
    }

    public SocketAddress socket() {
        return SocketAddress.inetSocketAddress(uri.getPort() < 0 ? HTTP : uri.getPort(), uri.getHost());
    }

    /** In words: closed, half-open or open. */
    public String state() {
        return switch (breaker.state()) {
            case CLOSED -> "closed";
            case HALF_OPEN -> "half-open";
            case OPEN -> "open";
        };
    }

    /** 0 closed, 1 half open, 2 open. */
    public int stateNumber() {
        return switch (breaker.state()) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }

    public boolean isOpen() {
        return breaker.state() == Breaker.State.OPEN;
    }

    /** Before it is probed. */
    public Duration pause() {
        return breaker.pause();
    }

    public void probed(boolean answers) {
        breaker.probed(answers);
    }

    boolean isSound(long now) {
        return breaker.isSound(now);
    }

    int admit() {
        return breaker.admit();
    }

    boolean ended(int admitted, Outcome outcome, long now) {
        return breaker.ended(admitted, outcome, now);
    }
}
