package lv.ocma.gateway.request;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.function.IntPredicate;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;

/** How the body of a request travels: JSON is held whole, so that it can be sent again; anything else only passes by. */
public final class RequestBody {

    public static final long UNKNOWN = -1;

    private RequestBody() {}

    public static boolean isAbsent(HttpServerRequest request) {
        if (Admission.isSafe(request.method())) {
            return true;
        }
        var length = declaredLength(request);
        if (length != UNKNOWN) {
            return length == 0;
        }
        return request.version() != HttpVersion.HTTP_2 && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    public static boolean isJson(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return false;
        }
        var parameters = type.indexOf(';');
        var media =
                (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
        return media.equals("application/json") || media.endsWith("+json");
    }

    public static long declaredLength(HttpServerRequest request) {
        return length(request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }

    private static long length(@Nullable String header) {
        if (header == null) {
            return UNKNOWN;
        }
        try {
            return Long.parseUnsignedLong(header.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(Refused.MALFORMED_REQUEST);
        }
    }

    /**
     * The whole body, or the refusal as soon as it is known to be too large, has broken off or finds no room.
     *
     * @param room asked with the octets of each part
     */
    static Future<Buffer> read(HttpServerRequest request, long limit, IntPredicate room) {
        Promise<Buffer> whole = Promise.promise();
        var body = Buffer.buffer();
        request.handler(part -> {
            if (whole.future().isComplete()) {
                return;
            }
            if (body.length() + part.length() > limit) {
                whole.fail(new Refusal(Refused.PAYLOAD_TOO_LARGE));
            } else if (room.test(part.length())) {
                body.appendBuffer(part);
            } else {
                whole.fail(new Refusal(Refused.OVERLOADED));
            }
        });
        request.exceptionHandler(failure -> whole.tryFail(new Refusal(Refused.MALFORMED_REQUEST)));
        request.endHandler(end -> whole.tryComplete(body));
        request.resume();
        return whole.future();
    }
}
