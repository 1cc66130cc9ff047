package lv.ocma.platform.concurrency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A GET whose caller already has this version is answered 304 without a body. */
@ApplicationScoped
class NotModifiedFilter {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        var seen = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        var etag = response.getHeaderString(HttpHeaders.ETAG);
        if (seen == null
                || etag == null
                || response.getStatus() != OK
                || !request.getMethod().equals("GET")) {
            return;
        }
        if (Etag.matches(seen, etag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }
}
