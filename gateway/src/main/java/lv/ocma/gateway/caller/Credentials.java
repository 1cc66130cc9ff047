package lv.ocma.gateway.caller;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows of its sender, as it was sent.
 *
 * @param token null where there is none, and for schemes that are not ours
 * @param manageToken of a visit; what it opens is known to its service alone
 */
record Credentials(@Nullable Sent token, @Nullable String apiKey, boolean manageToken) {

    static final String API_KEY = "X-Api-Key";
    private static final String MANAGE_TOKEN = "X-Manage-Token";

    enum Scheme {
        BEARER("bearer "),
        DPOP("dpop ");

        private final String start;

        Scheme(String start) {
            this.start = start;
        }
    }

    /** A token and how it was sent. */
    record Sent(Scheme scheme, String token) {}

    static Credentials of(MultiMap headers) {
        return new Credentials(
                sent(headers.get(HttpHeaders.AUTHORIZATION)), headers.get(API_KEY), headers.contains(MANAGE_TOKEN));
    }

    private static @Nullable Sent sent(@Nullable String authorization) {
        if (authorization != null) {
            for (var scheme : Scheme.values()) {
                if (authorization.regionMatches(true, 0, scheme.start, 0, scheme.start.length())) {
                    return new Sent(
                            scheme,
                            authorization.substring(scheme.start.length()).strip());
                }
            }
        }
        return null;
    }
}
