package lv.ocma.gateway.forward;

import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import lv.ocma.gateway.passage.Passage;

/** Carries a request to its service and the answer back, by the proxy library, which only this package knows. */
@Singleton
public class Forwarder {

    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Means means;

    Forwarder(Lines lines, ForwardedHeaders headers, Report report, Watch watch, EventStreams streams) {
        this.means = new Means(lines, headers, report, watch, streams);
    }

    /** What every exchange works with. */
    record Means(Lines lines, ForwardedHeaders headers, Report report, Watch watch, EventStreams streams) {}

    public void forward(Passage passage) {
        var exchange = new Exchange(passage, means);
        HttpProxy.reverseProxy(OPTIONS, means.lines().client())
                .origin(proxied -> exchange.connect())
                .addInterceptor(exchange)
                .handle(exchange.request());
    }
}
