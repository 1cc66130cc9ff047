package lv.ocma.gateway.client;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.problem.PreconditionFailed;
import lv.ocma.platform.problem.PreconditionRequired;
import org.jspecify.annotations.Nullable;

/**
 * What a change rests on: that there is nothing yet ({@code If-None-Match: *}), or the version that the caller has seen ({@code If-Match}).
 *
 * @param match null without the header, as {@code noneMatch}
 */
record Precondition(@Nullable String match, @Nullable String noneMatch) {

    private static final String ANY = "*";

    static Precondition of(HttpServerRequest request) {
        return new Precondition(
                joined(request.headers().getAll(HttpHeaders.IF_MATCH)),
                joined(request.headers().getAll(HttpHeaders.IF_NONE_MATCH)));
    }

    private static @Nullable String joined(java.util.List<String> values) {
        var whole = String.join(",", values).strip();
        return whole.isEmpty() ? null : whole;
    }

    /** Whether the caller means to make something new; 428 where it says neither. */
    boolean meansNew() {
        if (match == null && noneMatch == null) {
            throw new PreconditionRequired("precondition-required");
        }
        return match == null;
    }

    void requireNew() {
        if (!ANY.equals(noneMatch)) {
            throw new PreconditionFailed("precondition-failed");
        }
    }

    /** Weak tags never match (RFC 9110, 13.1.1). */
    void requireMatch(long version) {
        if (match == null) {
            throw new PreconditionRequired("precondition-required");
        }
        var etag = Etag.of(version);
        for (var candidate : match.split(",", -1)) {
            var tag = candidate.strip();
            if (tag.equals(ANY) || tag.equals(etag)) {
                return;
            }
        }
        throw new PreconditionFailed("precondition-failed");
    }
}
