package lv.ocma.notifications.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address of an endpoint: absolute, with https, a port that there is, and without user and fragment. Whether its host may be called is seen when it is. */
record EndpointAddress(String url, String host) {

    static final int LONGEST = 2000;

    private static final int NO_PORT = -1;
    private static final int LAST_PORT = 65_535;

    /** Null where it is none. */
    static @Nullable EndpointAddress of(String url, boolean local) {
        try {
            var uri = new URI(url);
            var host = uri.getHost();
            var scheme = uri.getScheme();
            var fits = "https".equalsIgnoreCase(scheme) || (local && "http".equalsIgnoreCase(scheme));
            if (!fits
                    || host == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || !isPort(uri.getPort())) {
                return null;
            }
            var named = host.toLowerCase(Locale.ROOT);
            return new EndpointAddress(
                    uri.toString(), named.endsWith(".") ? named.substring(0, named.length() - 1) : named);
        } catch (URISyntaxException none) {
            return null;
        }
    }

    private static boolean isPort(int port) {
        return port == NO_PORT || (port > 0 && port <= LAST_PORT);
    }
}
