package lv.ocma.gateway.coding;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that is compressed as it comes, no faster than it is taken. */
final class EncodedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Encoder encoder;
    private @Nullable Handler<Buffer> taker;

    EncodedStream(ReadStream<Buffer> source, Encoder encoder) {
        this.source = source;
        this.encoder = encoder;
    }

    @Override
    public EncodedStream handler(@Nullable Handler<Buffer> handler) {
        taker = handler;
        source.handler(handler == null ? null : piece -> pass(encoder.encode(piece)));
        return this;
    }

    private void pass(Buffer octets) {
        if (taker != null && octets.length() > 0) {
            taker.handle(octets);
        }
    }

    @Override
    public EncodedStream endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            pass(encoder.finish());
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public EncodedStream exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public EncodedStream pause() {
        source.pause();
        return this;
    }

    @Override
    public EncodedStream resume() {
        source.resume();
        return this;
    }

    @Override
    public EncodedStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
