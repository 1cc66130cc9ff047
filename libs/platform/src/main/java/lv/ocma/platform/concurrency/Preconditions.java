package lv.ocma.platform.concurrency;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import lv.ocma.platform.problem.PreconditionFailed;
import lv.ocma.platform.problem.PreconditionRequired;

/** Holds the {@code If-Match} of a change against the version that it meets; ask once the aggregate is locked. */
@RequestScoped
public class Preconditions {

    private final RoutingContext request;

    Preconditions(RoutingContext request) {
        this.request = request;
    }

    /** 428 without the header, 412 when the caller has seen another version. Weak tags never match (RFC 9110, 13.1.1). */
    public void requireMatch(long version) {
        var header = request.request().getHeader("If-Match");
        if (header == null || header.isBlank()) {
            throw new PreconditionRequired("precondition-required");
        }
        var etag = Etag.of(version);
        for (var candidate : header.split(",", -1)) {
            var tag = candidate.trim();
            if (tag.equals("*") || tag.equals(etag)) {
                return;
            }
        }
        throw new PreconditionFailed("precondition-failed");
    }
}
