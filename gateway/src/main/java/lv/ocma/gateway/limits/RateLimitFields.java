package lv.ocma.gateway.limits;

import java.util.List;
import java.util.stream.Collectors;

/** What answers tell of the limits (draft-ietf-httpapi-ratelimit-headers-11): lists of structured fields, an item for each policy. */
final class RateLimitFields {

    static final String POLICY = "RateLimit-Policy";
    static final String STANDING = "RateLimit";

    private RateLimitFields() {}

    /** As {@code "client";q=600;w=60}: so many requests in so many seconds. */
    static String policies(List<Standing> standings) {
        return standings.stream()
                .map(Standing::policy)
                .map(policy -> '"' + policy.name() + "\";q=" + policy.quota() + ";w="
                        + Math.max(1, policy.period().length().toSeconds()))
                .collect(Collectors.joining(", "));
    }

    /** As {@code "client";r=123;t=17}: so many are left, and all are to be had again in so many seconds. */
    static String standings(List<Standing> standings) {
        return standings.stream()
                .map(standing ->
                        '"' + standing.policy().name() + "\";r=" + standing.remaining() + ";t=" + standing.seconds())
                .collect(Collectors.joining(", "));
    }
}
