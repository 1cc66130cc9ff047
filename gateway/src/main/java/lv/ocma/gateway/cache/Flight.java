package lv.ocma.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicInteger;

/** One request on its way to the service, and those who wait for the same answer. */
final class Flight {

    private final long generation;
    private final long asked;
    private final int most;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Promise<Served> landed = Promise.promise();

    Flight(long generation, long asked, int most) {
        this.generation = generation;
        this.asked = asked;
        this.most = most;
    }

    long generation() {
        return generation;
    }

    long asked() {
        return asked;
    }

    /** What those get who only wait. */
    Future<Served> follow() {
        return waiting.incrementAndGet() > most ? Future.succeededFuture(Served.OWN) : landed.future();
    }

    void land(Served served) {
        landed.tryComplete(served);
    }

    void fail(Throwable failure) {
        landed.tryFail(failure);
    }
}
