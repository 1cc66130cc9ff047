package lv.ocma.gateway.cache;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What can be said of an answer by its head. */
final class Answers {

    static final int OK = 200;
    static final int NOT_MODIFIED = 304;

    /** The service is not well; anything else is its word (RFC 5861, 4). */
    private static final Set<Integer> FAILURES = Set.of(500, 502, 503, 504);

    /** What a key tells apart; codings are the gateway's own affair. */
    private static final Set<String> TOLD_APART = Set.of("accept", "accept-language", "accept-encoding", "");

    private Answers() {}

    /** None where it is one caller's, is compressed, or depends on what a key does not tell. */
    static Lifetime lifetime(MultiMap headers) {
        var varies = Arrays.stream(String.join(",", headers.getAll("Vary")).split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .anyMatch(name -> !TOLD_APART.contains(name));
        return varies || headers.contains("Set-Cookie") || headers.contains("Content-Encoding")
                ? Lifetime.NONE
                : Lifetime.of(headers.getAll("Cache-Control"));
    }

    /** It ends with its head (RFC 9112, 6.3). */
    static boolean isBodiless(int status) {
        return status == 204 || status == 205 || status == NOT_MODIFIED;
    }

    static boolean isFailure(int status) {
        return FAILURES.contains(status);
    }
}
