package lv.ocma.gateway.caller;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** What takes long or waits for the database, beside the event loops: each on a virtual thread, and no more of them at once than 128. */
@Singleton
class Aside {

    private static final int MOST = 128;

    private final Semaphore free = new Semaphore(MOST);

    /** @return fails as the work does, and with a refusal where too much is going on already */
    <T> Future<T> run(Callable<T> work) {
        if (!free.tryAcquire()) {
            return Future.failedFuture(Denied.away());
        }
        var promise = Promise.<T>promise();
        Thread.ofVirtual().name("caller").start(() -> {
            try {
                promise.complete(work.call());
            } catch (Throwable e) {
                // Whatever it was: a request waits for it.
                promise.fail(e);
            } finally {
                free.release();
            }
        });
        return promise.future();
    }
}
