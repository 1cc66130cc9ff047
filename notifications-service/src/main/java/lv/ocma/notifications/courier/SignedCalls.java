package lv.ocma.notifications.courier;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ocma.notifications.webhook.Attempt;
import lv.ocma.notifications.webhook.Call;
import lv.ocma.notifications.webhook.SettledCalls;
import lv.ocma.notifications.webhook.WebhookSettings;
import org.jboss.logging.Logger;

/** Signs a call, sends it to an address that may be called, and takes down its end. */
@Singleton
class SignedCalls implements Courier.Caller {

    private static final Logger LOG = Logger.getLogger(SignedCalls.class);
    private static final Duration LOOKUP = Duration.ofSeconds(5);
    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SettledCalls settled;
    private final CheckedAddresses addresses;
    private final HttpCalls http;
    private final Clock clock;

    SignedCalls(Vertx vertx, SettledCalls settled, WebhookSettings settings, Clock clock) {
        this.settled = settled;
        this.clock = clock;
        this.addresses = new CheckedAddresses(InetAddress::getAllByName, LOOKUP, settings.localEndpoints());
        this.http = new HttpCalls(vertx, new HttpClientOptions(), settings.answerTimeout());
    }

    @Override
    public void call(Call call) throws InterruptedException {
        try {
            var attempt = attempted(call);
            takenDown(call, () -> settled.settle(call, attempt));
        } catch (CheckedAddresses.Busy noTurn) {
            takenDown(call, () -> settled.giveBack(call));
        }
    }

    private static void takenDown(Call call, Runnable end) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                end.run();
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "the end of call %s cannot be taken down: %s",
                        call.id(), e.getClass().getSimpleName());
                if (tries == TRIES) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private Attempt attempted(Call call) throws CheckedAddresses.Busy, InterruptedException {
        if (!call.isReadable()) {
            return Attempt.failed("key", 0);
        }
        try {
            var address = addresses.of(call.host(), call.client());
            return http.post(call.url(), address, headers(call), call.payload());
        } catch (CheckedAddresses.Refused e) {
            return Attempt.failed(String.valueOf(e.getMessage()), 0);
        } catch (RuntimeException e) {
            // Whatever a client's address makes of a call is its end: else it would be made again and again.
            LOG.warnf("call %s failed: %s", call.id(), e.getClass().getSimpleName());
            return Attempt.failed("connection", 0);
        }
    }

    private Map<String, String> headers(Call call) {
        long second = clock.instant().getEpochSecond();
        var id = call.event().toString();
        var signatures = call.keys().stream()
                .map(key -> key.signature(id, second, call.payload()))
                .collect(Collectors.joining(" "));
        return Map.of(
                "content-type",
                "application/json",
                "user-agent",
                "ocma-webhooks",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(second),
                "webhook-signature",
                signatures);
    }

    @PreDestroy
    void close() {
        addresses.close();
    }
}
