package lv.ocma.gateway.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Connection.PropertyKey;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets go of answers that are all there and wait in memory for a caller of HTTP/2 who opens no window for them: other frames keep its connection from
 * being idle. On HTTP/1 the idle time ends it. Used on the event loop of the connection, with one timer.
 */
public final class UnreadAnswers {

    private static final AttributeKey<UnreadAnswers> KEY = AttributeKey.valueOf("ocma.unread-answers");

    private final ChannelHandlerContext reader;
    private final Http2ConnectionHandler http2;

    /** Nanoseconds from any origin. */
    private final PropertyKey endedAt;

    private final Duration time;
    private @Nullable Future<?> nextLook;

    private UnreadAnswers(ChannelHandlerContext reader, Duration time) {
        this.reader = reader;
        this.http2 = (Http2ConnectionHandler) reader.handler();
        this.endedAt = http2.connection().newKey();
        this.time = time;
    }

    /** @param time that the caller has at the least for what is left of an answer after its end, and at most twice that */
    public static void watch(RoutingContext context, Duration time) {
        if (context.request().version() == HttpVersion.HTTP_2
                && context.request().connection() instanceof ConnectionBase connection) {
            var answers = of(connection, time);
            // What was written beside the event loop is on its way to it.
            context.addEndHandler(ended -> answers.reader
                    .executor()
                    .execute(() -> answers.ended(context.response().streamId())));
        }
    }

    private static UnreadAnswers of(ConnectionBase connection, Duration time) {
        var known = connection.channel().attr(KEY);
        var answers = known.get();
        if (answers == null) {
            answers = new UnreadAnswers(connection.channel().pipeline().context(Http2ConnectionHandler.class), time);
            known.set(answers);
        }
        return answers;
    }

    private void ended(int id) {
        var stream = http2.connection().stream(id);
        if (stream != null && isHeldBack(stream)) {
            stream.setProperty(endedAt, System.nanoTime());
            if (nextLook == null) {
                lookLater();
            }
        }
    }

    private boolean isHeldBack(Http2Stream stream) {
        return http2.encoder().flowController().hasFlowControlled(stream);
    }

    private void lookLater() {
        nextLook = reader.executor().schedule((Runnable) this::look, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        nextLook = null;
        if (!reader.channel().isActive()) {
            return;
        }
        try {
            http2.connection().forEachActiveStream(this::letGoInTime);
        } catch (Http2Exception e) {
            http2.onError(reader, true, e);
        }
        reader.flush();
    }

    private boolean letGoInTime(Http2Stream stream) {
        Long ended = stream.getProperty(endedAt);
        if (ended == null || !isHeldBack(stream)) {
            return true;
        }
        if (System.nanoTime() - ended >= time.toNanos()) {
            http2.resetStream(reader, stream.id(), Http2Error.CANCEL.code(), reader.newPromise())
                    .addListener(Connections::done);
        } else if (nextLook == null) {
            lookLater();
        }
        return true;
    }
}
