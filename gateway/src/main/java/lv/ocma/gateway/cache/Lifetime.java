package lv.ocma.gateway.cache;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long an answer may be given again, as its service says in Cache-Control (RFC 9111, 5.2.2; RFC 5861).
 *
 * @param fresh without asking
 * @param meanwhile after that, as long as a newer one is being fetched
 * @param onError after {@code fresh}, when the service does not answer
 */
record Lifetime(Duration fresh, Duration meanwhile, Duration onError) {

    /** Nobody may keep it. */
    static final Lifetime NONE = new Lifetime(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final int DIGITS = 9;

    /** Only what its service calls public is kept, for a time that it tells. */
    static Lifetime of(List<String> cacheControl) {
        var said = directives(cacheControl);
        var isKept = said.containsKey("public")
                && List.of("no-store", "no-cache", "private", "must-revalidate", "proxy-revalidate").stream()
                        .noneMatch(said::containsKey);
        return isKept
                ? new Lifetime(
                        seconds(said, said.containsKey("s-maxage") ? "s-maxage" : "max-age"),
                        seconds(said, "stale-while-revalidate"),
                        seconds(said, "stale-if-error"))
                : NONE;
    }

    private static Map<String, String> directives(List<String> cacheControl) {
        var said = new HashMap<String, String>();
        for (var directive : String.join(",", cacheControl).split(",", -1)) {
            var parts = directive.strip().split("=", 2);
            said.put(parts[0].strip().toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1].strip() : "");
        }
        return said;
    }

    /** None where it cannot be read (RFC 9111, 4.2.1). */
    private static Duration seconds(Map<String, String> said, String directive) {
        var text = said.getOrDefault(directive, "");
        return text.length() <= DIGITS && text.matches("\\d+")
                ? Duration.ofSeconds(Long.parseLong(text))
                : Duration.ZERO;
    }

    boolean isKept() {
        return !fresh.isZero();
    }

    /** No longer past its time than the operator allows. */
    Lifetime within(Duration mostMeanwhile, Duration mostOnError) {
        return new Lifetime(fresh, shorter(meanwhile, mostMeanwhile), shorter(onError, mostOnError));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
