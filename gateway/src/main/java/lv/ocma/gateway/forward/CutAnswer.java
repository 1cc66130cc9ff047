package lv.ocma.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.RoutingContext;
import lv.ocma.gateway.connection.Connections;

/**
 * A request whose answer, when it breaks off, is cut with its connection. The library would have the response reset itself, after which those that wait
 * for its end are told nothing: the request would count as at work for ever.
 */
final class CutAnswer extends HttpServerRequestWrapper {

    private final HttpServerResponse response;

    CutAnswer(HttpServerRequestInternal request, RoutingContext context) {
        super(request);
        this.response = new AbstractResponseWrapper(request.response()) {
            @Override
            public boolean reset() {
                Connections.cut(context);
                return true;
            }

            @Override
            public boolean reset(long code) {
                return reset();
            }
        };
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }
}
