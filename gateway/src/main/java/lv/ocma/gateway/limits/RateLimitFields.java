package lv.ocma.gateway.limits;

import java.util.List;

/** What answers tell of the limits (draft-ietf-httpapi-ratelimit-headers-11): lists of structured fields, an item for each policy. */
final class RateLimitFields {

    static final String POLICY = "RateLimit-Policy";
    static final String STANDING = "RateLimit";

    private RateLimitFields() {}

    /** As {@code "client";q=600;w=60}: so many requests in so many seconds. */
    static String policies(List<Standing> standings) {
        var field = new StringBuilder();
        for (var standing : standings) {
            var policy = standing.policy();
            item(field, policy.name())
                    .append(";q=")
                    .append(policy.quota())
                    .append(";w=")
                    .append(Math.max(1, policy.period().length().toSeconds()));
        }
        return field.toString();
    }

    /** As {@code "client";r=123;t=17}: so many are left, and all are to be had again in so many seconds. */
    static String standings(List<Standing> standings) {
        var field = new StringBuilder();
        for (var standing : standings) {
            item(field, standing.policy().name())
                    .append(";r=")
                    .append(standing.remaining())
                    .append(";t=")
                    .append(standing.seconds());
        }
        return field.toString();
    }

    private static StringBuilder item(StringBuilder field, String name) {
        return field.append(field.isEmpty() ? "\"" : ", \"").append(name).append('"');
    }
}
