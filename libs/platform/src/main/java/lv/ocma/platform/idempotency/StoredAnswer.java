package lv.ocma.platform.idempotency;

import java.util.Map;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.audit.Recorded;
import lv.ocma.platform.security.Caller;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given the first time.
 *
 * @param body its JSON text
 * @param recorded what the audit knows of it; null where nothing of anybody was told
 */
record StoredAnswer(
        String fingerprint,
        int status,
        Map<String, String> headers,
        @Nullable String body,
        @Nullable Recorded recorded) {

    /** For the audit: of what belongs to nobody the path that was asked. */
    Recorded about(Caller caller, String asked) {
        return recorded == null
                ? new Recorded("answer", asked, null, null, Purpose.of(caller).code())
                : recorded;
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
