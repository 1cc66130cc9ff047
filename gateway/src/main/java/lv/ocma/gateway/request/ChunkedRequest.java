package lv.ocma.gateway.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/** An HTTP/2 request whose body has no declared length: to the service, which is asked over HTTP/1.1, it goes in chunks. */
public final class ChunkedRequest extends HttpServerRequestWrapper {

    private final MultiMap headers;

    public ChunkedRequest(HttpServerRequestInternal request) {
        super(request);
        headers = MultiMap.caseInsensitiveMultiMap()
                .addAll(request.headers())
                .set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
    }

    @Override
    public MultiMap headers() {
        return headers;
    }
}
