package lv.ocma.gateway.request;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.IntPredicate;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The body of one request that is held whole: read once, by whoever needs it first, on the request's event loop. */
public final class HeldBody {

    private final HttpServerRequest request;
    private final long limit;
    private IntPredicate room = octets -> true;
    private @Nullable Future<Buffer> whole;

    /** @param limit octets */
    public HeldBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    /** @param taken asked with the octets of each part that comes, whether there is room for them */
    public void within(IntPredicate taken) {
        room = taken;
    }

    /** Fails with the {@link Refusal} of a body that is too large, has broken off or finds no room. */
    public Future<Buffer> whole() {
        if (whole == null) {
            whole = read();
        }
        return whole;
    }

    private Future<Buffer> read() {
        if (RequestBody.declaredLength(request) > limit) {
            return Future.failedFuture(new Refusal(Refused.PAYLOAD_TOO_LARGE));
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
        // Who has been told meanwhile that it came too slowly is not taken at its word after all.
        return RequestBody.read(request, limit, room)
                .compose(body -> request.response().ended()
                        ? Future.failedFuture(new Refusal(Refused.REQUEST_TIMEOUT))
                        : Future.succeededFuture(body));
    }
}
