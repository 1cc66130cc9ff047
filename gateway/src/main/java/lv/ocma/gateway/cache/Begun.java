package lv.ocma.gateway.cache;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A paused body of which some has been taken already, as if it had not. */
final class Begun implements ReadStream<Buffer> {

    private final ReadStream<Buffer> rest;
    private @Nullable Buffer first;
    private @Nullable Handler<Buffer> taker;

    Begun(Buffer first, ReadStream<Buffer> rest) {
        this.first = first.length() == 0 ? null : first;
        this.rest = rest;
    }

    @Override
    public Begun handler(@Nullable Handler<Buffer> handler) {
        taker = handler;
        rest.handler(handler);
        return this;
    }

    @Override
    public Begun resume() {
        giveFirst();
        rest.resume();
        return this;
    }

    @Override
    public Begun fetch(long amount) {
        giveFirst();
        rest.fetch(amount);
        return this;
    }

    private void giveFirst() {
        var octets = first;
        if (octets != null && taker != null) {
            first = null;
            taker.handle(octets);
        }
    }

    @Override
    public Begun pause() {
        rest.pause();
        return this;
    }

    @Override
    public Begun endHandler(@Nullable Handler<Void> handler) {
        rest.endHandler(handler);
        return this;
    }

    @Override
    public Begun exceptionHandler(@Nullable Handler<Throwable> handler) {
        rest.exceptionHandler(handler);
        return this;
    }
}
