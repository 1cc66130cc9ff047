package lv.ocma.gateway.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Consumer;
import lv.ocma.gateway.config.GatewayConfig.Limits;
import lv.ocma.gateway.connection.Connections;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;

/** A body that has its time, and beyond it must come at a rate: a caller that dribbles it is let go of. */
public final class SlowBody {

    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(1);

    private final RoutingContext context;
    private final Duration time;
    private final long rate;
    private final Consumer<Refusal> onSlow;
    private final long started = System.nanoTime();
    private long timer;

    private SlowBody(RoutingContext context, Limits limits, Consumer<Refusal> onSlow) {
        this.context = context;
        this.time = limits.bodyTime();
        this.rate = limits.bodyRate().asLongValue();
        this.onSlow = onSlow;
    }

    /** @param onSlow answers the request, of which no answer has begun */
    public static void watch(RoutingContext context, Limits limits, Consumer<Refusal> onSlow) {
        if (!RequestBody.isAbsent(context.request())) {
            var body = new SlowBody(context, limits, onSlow);
            body.wait(limits.bodyTime());
            context.addEndHandler(ended -> context.vertx().cancelTimer(body.timer));
        }
    }

    private void wait(Duration interval) {
        timer = context.vertx().setTimer(Math.max(1, interval.toMillis()), fired -> look(context.request()));
    }

    private void look(HttpServerRequest request) {
        if (request.isEnded() || context.response().ended()) {
            return;
        }
        var beyond = Duration.ofNanos(System.nanoTime() - started).minus(time);
        if (beyond.isNegative() || request.bytesRead() >= rate * beyond.toMillis() / 1000) {
            wait(time.compareTo(LONGEST_INTERVAL) < 0 ? time : LONGEST_INTERVAL);
        } else if (context.response().headWritten()) {
            Connections.cut(context);
        } else {
            onSlow.accept(new Refusal(Refused.REQUEST_TIMEOUT));
        }
    }
}
