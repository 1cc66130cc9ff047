package lv.ocma.gateway.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's program that calls the API, as administrators have registered it.
 *
 * @param id of the client in Keycloak, which is {@code azp} in its tokens
 * @param contactEmail of the organisation, for news of the API
 * @param origins of pages that may read answers, e.g. {@code https://example.lv}
 * @param requestsPerMinute null for the default
 * @param requestsPerDay null for the default
 * @param version counts its changes, from 1
 */
record Client(
        String id,
        String name,
        String contactEmail,
        List<String> origins,
        @Nullable Integer requestsPerMinute,
        @Nullable Integer requestsPerDay,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** Whatever can be registered of it, in one text: what digests of changes are made of. */
    String content() {
        return String.join(
                "\n",
                id,
                name,
                contactEmail,
                String.join(" ", origins),
                String.valueOf(requestsPerMinute),
                String.valueOf(requestsPerDay));
    }
}
