package lv.ocma.platform.idempotency;

import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An answer as it was given the first time; {@code body} is its JSON text. */
record StoredAnswer(
        String fingerprint,
        int status,
        Map<String, String> headers,
        @Nullable String body) {

    /** The address of what was made, or the one that was asked. */
    String about(String asked) {
        return headers.getOrDefault("Location", asked);
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
