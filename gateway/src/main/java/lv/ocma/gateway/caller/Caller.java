package lv.ocma.gateway.caller;

import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import lv.ocma.gateway.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as far as it is known.
 *
 * @param client whose token or API key it carries; null for whoever says nothing of themselves
 * @param person for whom the token speaks (its claim {@code person}); null for clients alone and for staff
 * @param address where the request came from: one of IPv4, or the first 64 bits of one of IPv6, as whoever has one of those has all
 * @param token verified; null without one, and where an operation that needs none came with one that is not valid
 */
public record Caller(
        @Nullable String client,
        @Nullable String person,
        String address,
        @Nullable AccessToken token) {

    private static final String KEY = "caller";
    private static final int NETWORK = 8;

    public Caller(@Nullable String client, @Nullable String person, String address) {
        this(client, person, address, null);
    }

    /** Nobody in particular before the gate has looked, and wherever nothing is said. */
    public static Caller of(Passage passage) {
        return of(passage.context());
    }

    public static Caller of(RoutingContext context) {
        Caller known = context.get(KEY);
        return known != null ? known : anonymous(context);
    }

    static Caller anonymous(RoutingContext context) {
        return new Caller(null, null, counted(context.request().remoteAddress().hostAddress()));
    }

    /** @param client of an API key, where there is no token */
    static void identify(RoutingContext context, @Nullable AccessToken token, @Nullable String client) {
        var address = counted(context.request().remoteAddress().hostAddress());
        context.put(
                KEY,
                token == null
                        ? new Caller(client, null, address)
                        : new Caller(token.client(), token.person(), address, token));
    }

    /** Whether the token came with the proof that it needs, so that the services may be shown it as any other. */
    public boolean hasProvenKey() {
        return token != null && token.key() != null;
    }

    static String counted(@Nullable String host) {
        if (host == null) {
            return "";
        }
        // Behind the percent sign is an interface of this machine.
        var plain = host.split("%", 2)[0];
        if (plain.indexOf(':') < 0) {
            return plain;
        }
        try {
            return InetAddress.ofLiteral(plain) instanceof Inet6Address six
                    ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(six.getAddress(), NETWORK)) + "/64"
                    : InetAddress.ofLiteral(plain).getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return plain;
        }
    }

    /** Neither token nor person: a caller may end up in a log. */
    @Override
    public String toString() {
        return "Caller[client=" + client + "]";
    }
}
