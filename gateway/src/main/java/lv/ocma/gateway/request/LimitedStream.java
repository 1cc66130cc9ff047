package lv.ocma.gateway.request;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;

/** A body that passes by and fails as soon as it has grown past its limit, or breaks off: why is known here alone. */
public final class LimitedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private long seen;
    private @Nullable Refused why;
    private @Nullable Handler<Throwable> onFailure;

    public LimitedStream(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** What the caller is to blame for, if anything. */
    @Nullable
    public Refused why() {
        return why;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        seen += part.length();
        if (why != null) {
            return;
        }
        if (seen <= limit) {
            handler.handle(part);
            return;
        }
        fail(Refused.PAYLOAD_TOO_LARGE);
    }

    private void fail(Refused reason) {
        why = reason;
        if (onFailure != null) {
            onFailure.handle(new Refusal(reason));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        source.exceptionHandler(handler == null ? null : failure -> fail(Refused.MALFORMED_REQUEST));
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
