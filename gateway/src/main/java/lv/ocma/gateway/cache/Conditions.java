package lv.ocma.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import lv.ocma.gateway.coding.EntityTags;
import org.jspecify.annotations.Nullable;

/** Whether a caller holds an answer already (RFC 9110, 13.2.2). */
final class Conditions {

    private Conditions() {}

    static boolean isHeld(MultiMap request, MultiMap answer) {
        var tags = request.getAll(HttpHeaders.IF_NONE_MATCH);
        if (!tags.isEmpty()) {
            var tag = answer.get(HttpHeaders.ETAG);
            return tag != null && EntityTags.held(tag, tags) != null;
        }
        var since = time(request.get(HttpHeaders.IF_MODIFIED_SINCE));
        var changed = time(answer.get(HttpHeaders.LAST_MODIFIED));
        return since != null && changed != null && !changed.isAfter(since);
    }

    /** Null where it cannot be read, which counts as not written. */
    private static @Nullable Instant time(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
