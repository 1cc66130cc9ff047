package lv.ocma.platform.concurrency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Set;
import org.jboss.resteasy.reactive.common.util.DateUtil;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * A GET or HEAD whose caller already has this version is answered 304 without a body. The entity tag decides where the caller names one,
 * the time of the last change only where not (RFC 9110, 13.2.2). What is {@link Moving} is sent anew each time.
 */
@ApplicationScoped
class NotModifiedFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == OK
                && READS.contains(request.getMethod())
                && !isMoving(response)
                && isKnown(request, response)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static boolean isMoving(ContainerResponseContext response) {
        return response.getEntity() instanceof Moving moving && moving.movesOn();
    }

    private static boolean isKnown(ContainerRequestContext request, ContainerResponseContext response) {
        var seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (seen != null) {
            var etag = response.getHeaderString(HttpHeaders.ETAG);
            return etag != null && Etag.matches(seen, etag);
        }
        var since = time(request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        var changed = response.getLastModified();
        return since != null && changed != null && !changed.toInstant().isAfter(since);
    }

    /** In any of the three forms of HTTP; what is none of them counts as absent (RFC 9110, 13.1.3). */
    private static @Nullable Instant time(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return DateUtil.parseDate(header).toInstant();
        } catch (DateUtil.DateParseException unreadable) {
            return null;
        }
    }
}
