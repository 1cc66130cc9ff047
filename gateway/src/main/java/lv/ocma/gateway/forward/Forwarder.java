package lv.ocma.gateway.forward;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import lv.ocma.gateway.request.RequestTarget;
import lv.ocma.gateway.route.Route;

/** Carries a request to its service and the answer back, by the proxy library, which only this package knows. */
@ApplicationScoped
public class Forwarder {

    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Lines lines;
    private final ForwardedHeaders headers;
    private final Report report;

    Forwarder(Lines lines, ForwardedHeaders headers, Report report) {
        this.lines = lines;
        this.headers = headers;
        this.report = report;
    }

    public void forward(RoutingContext context, Route route, RequestTarget target) {
        var exchange = new Exchange(context, route, target, lines, headers, report);
        HttpProxy.reverseProxy(OPTIONS, lines.client())
                .origin(proxied -> exchange.connect())
                .addInterceptor(exchange)
                .handle(exchange.request());
    }

    /** Whether a service gives any answer at all at an address, within a second. */
    public Future<Boolean> answers(URI address) {
        return lines.answers(address);
    }
}
