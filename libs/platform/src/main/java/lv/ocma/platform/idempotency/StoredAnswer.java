package lv.ocma.platform.idempotency;

import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given the first time.
 *
 * @param body its JSON text
 * @param division where what it tells of belongs, for the audit
 */
record StoredAnswer(
        String fingerprint,
        int status,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable String division) {

    /** Id of what was made, or the path that was asked. */
    String about(String asked) {
        var made = headers.get("Location");
        return made == null ? asked : made.substring(made.lastIndexOf('/') + 1);
    }

    RestResponse<@Nullable String> replay() {
        var answer =
                RestResponse.ResponseBuilder.<@Nullable String>create(status).entity(body);
        headers.forEach(answer::header);
        return answer.type("application/json")
                .header("Idempotent-Replayed", "true")
                .build();
    }
}
