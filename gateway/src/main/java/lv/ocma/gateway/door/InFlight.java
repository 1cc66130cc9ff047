package lv.ocma.gateway.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.request.RequestBody;

/** What is at work in this gateway at once, in requests and in memory for their bodies: more is turned away before it costs anything. */
@Singleton
class InFlight implements Gate {

    private final int most;
    private final long mostHeld;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong held = new AtomicLong();
    private final MeterRegistry registry;
    private final List<Gauge> figures;

    InFlight(GatewayConfig config, MeterRegistry registry) {
        most = config.limits().inFlight();
        mostHeld = config.limits().held().asLongValue();
        this.registry = registry;
        figures = List.of(
                Gauge.builder("gateway.in.flight", requests, AtomicInteger::get).register(registry),
                Gauge.builder("gateway.in.flight.held", held, AtomicLong::get)
                        .baseUnit("bytes")
                        .register(registry));
    }

    /** The registry outlives a gateway that is started again in the same process. */
    @PreDestroy
    void forget() {
        figures.forEach(registry::remove);
    }

    @Override
    public Stage stage() {
        return Stage.ROOM;
    }

    /** Until the request has ended. Streams of events are bounded by their connections instead. */
    @Override
    public Future<Verdict> pass(Passage passage) {
        if (passage.isStream()) {
            return Verdict.on();
        }
        if (announced(passage) > mostHeld - held.get()) {
            throw new Refusal(Refused.OVERLOADED);
        }
        if (requests.incrementAndGet() > most) {
            requests.decrementAndGet();
            throw new Refusal(Refused.OVERLOADED);
        }
        var body = new Room();
        passage.body().within(body::take);
        passage.context().addEndHandler(ended -> {
            requests.decrementAndGet();
            body.leave();
        });
        return Verdict.on();
    }

    /** Octets that are to be held. What is not JSON passes by, and a body past its limit is refused before it is read. */
    private static long announced(Passage passage) {
        var request = passage.request();
        if (RequestBody.isAbsent(request) || !RequestBody.isJson(request)) {
            return 0;
        }
        var length = RequestBody.declaredLength(request);
        return length > passage.route().bodyLimit() ? 0 : length;
    }

    /** What the body of one request takes: as much as has come, since what is announced may never come. On one event loop. */
    private final class Room {

        private long taken;
        private boolean over;

        boolean take(int octets) {
            if (over) {
                // Answered before it had come, and read on for a while only so that the answer arrives.
                return false;
            }
            if (held.addAndGet(octets) > mostHeld) {
                held.addAndGet(-octets);
                return false;
            }
            taken += octets;
            return true;
        }

        void leave() {
            held.addAndGet(-taken);
            over = true;
        }
    }
}
