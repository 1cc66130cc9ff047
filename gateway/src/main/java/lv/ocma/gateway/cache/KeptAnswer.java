package lv.ocma.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.gateway.coding.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A whole 200 of a service, and its body in the codings that somebody wanted.
 *
 * @param generation of what was known of changes when it was asked for
 * @param asked nanoseconds of the ticker, before the request went out
 * @param compressed shared by all renewals of the same octets, each coding made once
 */
record KeptAnswer(
        MultiMap headers,
        Buffer body,
        Lifetime lifetime,
        long generation,
        long asked,
        Map<Coding, Future<Buffer>> compressed) {

    /** Objects around the octets. */
    private static final int OVERHEAD = 500;

    /** Those of an answer that says that nothing has changed replace the old ones, except what describes the octets (RFC 9111, 3.2). */
    private static final List<String> OF_THE_OCTETS =
            List.of("content-length", "content-type", "content-encoding", "content-range", "etag");

    static KeptAnswer of(MultiMap headers, Buffer body, Lifetime lifetime, long generation, long asked) {
        return new KeptAnswer(headers, body, lifetime, generation, asked, new ConcurrentHashMap<>());
    }

    @Nullable
    String tag() {
        return headers.get(HttpHeaders.ETAG);
    }

    /** The service has said, when asked at another time, that it is the same. */
    KeptAnswer renewed(MultiMap newer, Lifetime life, long inGeneration, long askedAt) {
        var merged = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        newer.names().stream()
                .filter(name -> OF_THE_OCTETS.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> merged.set(name, newer.getAll(name)));
        return new KeptAnswer(merged, body, life, inGeneration, askedAt, compressed);
    }

    /** Octets that it takes in memory, about. */
    int size() {
        var size = OVERHEAD + body.length();
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        for (var form : compressed.values()) {
            size += form.succeeded() ? form.result().length() : 0;
        }
        return size;
    }
}
