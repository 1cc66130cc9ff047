package lv.ocma.gateway.coding;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an answer is compressed: text, long enough, read by somebody who shows no credentials. What a secret stands in is sent as it is, since
 * its length would tell of it to who can put words beside it and see how long answers are (BREACH).
 */
public final class Compression {

    /** Below this the frame costs as much as is saved. */
    static final long LEAST = 1024;

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final List<String> CREDENTIALS = List.of("Authorization", "X-Manage-Token", "Cookie");
    private static final List<String> BOUND_TO_OCTETS =
            List.of("Content-Encoding", "Content-Range", "Content-Digest", "Repr-Digest", "Digest", "Content-MD5");
    private static final String NO_TRANSFORM = "no-transform";

    private Compression() {}

    /**
     * Decides for one answer and says so in its headers.
     *
     * @param length of the body in octets, negative where it is not known
     * @return how its body is to be sent
     */
    public static Coding choose(HttpServerRequest request, int status, MultiMap answer, long length) {
        if (!mayDiffer(request)) {
            return Coding.IDENTITY;
        }
        if (status == NOT_MODIFIED) {
            asHeld(request, answer);
            return Coding.IDENTITY;
        }
        if (status != OK || !isCompressible(answer)) {
            return Coding.IDENTITY;
        }
        varies(answer);
        var coding = wanted(request, length);
        if (coding != Coding.IDENTITY) {
            answer.set(HttpHeaders.CONTENT_ENCODING, coding.token());
            answer.remove(HttpHeaders.CONTENT_LENGTH);
            answer.remove(HttpHeaders.ACCEPT_RANGES);
            var tag = answer.get(HttpHeaders.ETAG);
            if (tag != null) {
                answer.set(HttpHeaders.ETAG, EntityTags.of(tag, coding));
            }
        }
        return coding;
    }

    /** The coding that the caller likes best for a body of this length. */
    private static Coding wanted(HttpServerRequest request, long length) {
        var accepted = new AcceptedCodings(all(request, HttpHeaders.ACCEPT_ENCODING));
        var isShort = length >= 0 && ((length < LEAST && !accepted.refusesIdentity()) || length == 0);
        return isShort ? Coding.IDENTITY : accepted.best(Coding.available());
    }

    /** The service's tag back in the form that the caller named. */
    private static void asHeld(HttpServerRequest request, MultiMap answer) {
        varies(answer);
        var tag = answer.get(HttpHeaders.ETAG);
        var held = tag == null ? null : EntityTags.held(tag, request.headers().getAll(HttpHeaders.IF_NONE_MATCH));
        if (held != null) {
            answer.set(HttpHeaders.ETAG, held);
        }
    }

    private static boolean mayDiffer(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && request.version() != HttpVersion.HTTP_1_0
                && !request.headers().contains("Range")
                && CREDENTIALS.stream().noneMatch(request.headers()::contains)
                && !forbids(all(request, HttpHeaders.CACHE_CONTROL));
    }

    private static @Nullable String all(HttpServerRequest request, CharSequence name) {
        var values = request.headers().getAll(name);
        return values.isEmpty() ? null : String.join(",", values);
    }

    private static boolean forbids(@Nullable String cacheControl) {
        return cacheControl != null && cacheControl.toLowerCase(Locale.ROOT).contains(NO_TRANSFORM);
    }

    private static boolean isCompressible(MultiMap answer) {
        return BOUND_TO_OCTETS.stream().noneMatch(answer::contains)
                && !forbids(String.join(",", answer.getAll(HttpHeaders.CACHE_CONTROL)))
                && isText(answer.get(HttpHeaders.CONTENT_TYPE));
    }

    static boolean isText(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return (type.startsWith("text/") && !type.equals("text/event-stream"))
                || List.of("application/json", "application/xml", "application/javascript", "application/yaml")
                        .contains(type)
                || (type.startsWith("application/") && (type.endsWith("+json") || type.endsWith("+xml")));
    }

    private static void varies(MultiMap answer) {
        var named = String.join(",", answer.getAll(HttpHeaders.VARY)).toLowerCase(Locale.ROOT);
        if (!named.contains("accept-encoding") && !named.contains("*")) {
            answer.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING.toString());
        }
    }

    /** A body on its way, compressed as it comes; what it takes is given back when the request has ended, however it ends. */
    public static ReadStream<Buffer> stream(RoutingContext context, ReadStream<Buffer> body, Coding coding) {
        var encoder = new Encoder(coding);
        context.addEndHandler(ended -> encoder.close());
        return new EncodedStream(body, encoder);
    }
}
