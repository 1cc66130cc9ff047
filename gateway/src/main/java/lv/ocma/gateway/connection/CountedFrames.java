package lv.ocma.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Exception.ShutdownHint;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.netty.handler.codec.http2.Http2FrameListenerDecorator;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection on which frames come that ask for nothing: pings, settings, priorities, unknown ones and windows opened by a few octets (CVE-2019-9512,
 * 9513, 9515 and their like). The server itself bounds only the answers to them that nobody reads. Resets, empty data and continuations it counts.
 */
final class CountedFrames extends Http2FrameListenerDecorator {

    private static final int MOST = 1_000;
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** What a request brings along, e.g. the windows that a careful reader of its answer opens. */
    private static final int PER_REQUEST = 10;

    /** Whoever opens a window by more has been sent as much before. */
    private static final int FEW_OCTETS = 256;

    private long windowBegan = System.nanoTime();
    private int idle;

    CountedFrames(Http2FrameListener listener) {
        super(listener);
    }

    private void count() throws Http2Exception {
        var now = System.nanoTime();
        if (now - windowBegan >= WINDOW_NANOS) {
            windowBegan = now;
            idle = 0;
        }
        idle++;
        if (idle > MOST) {
            throw new Http2Exception(
                    Http2Error.ENHANCE_YOUR_CALM, "Frames that ask for nothing", ShutdownHint.HARD_SHUTDOWN);
        }
    }

    private void asked() {
        idle = Math.max(0, idle - PER_REQUEST);
    }

    @Override
    public void onHeadersRead(ChannelHandlerContext context, int stream, Http2Headers headers, int padding, boolean end)
            throws Http2Exception {
        asked();
        super.onHeadersRead(context, stream, headers, padding, end);
    }

    @Override
    public void onHeadersRead(
            ChannelHandlerContext context,
            int stream,
            Http2Headers headers,
            int dependency,
            short weight,
            boolean exclusive,
            int padding,
            boolean end)
            throws Http2Exception {
        asked();
        super.onHeadersRead(context, stream, headers, dependency, weight, exclusive, padding, end);
    }

    @Override
    public void onPriorityRead(
            ChannelHandlerContext context, int stream, int dependency, short weight, boolean exclusive)
            throws Http2Exception {
        count();
        super.onPriorityRead(context, stream, dependency, weight, exclusive);
    }

    @Override
    public void onSettingsRead(ChannelHandlerContext context, Http2Settings settings) throws Http2Exception {
        count();
        super.onSettingsRead(context, settings);
    }

    @Override
    public void onPingRead(ChannelHandlerContext context, long content) throws Http2Exception {
        count();
        super.onPingRead(context, content);
    }

    @Override
    public void onPingAckRead(ChannelHandlerContext context, long content) throws Http2Exception {
        count();
        super.onPingAckRead(context, content);
    }

    @Override
    public void onGoAwayRead(ChannelHandlerContext context, int lastStream, long error, ByteBuf text)
            throws Http2Exception {
        count();
        super.onGoAwayRead(context, lastStream, error, text);
    }

    @Override
    public void onWindowUpdateRead(ChannelHandlerContext context, int stream, int octets) throws Http2Exception {
        if (octets < FEW_OCTETS) {
            count();
        }
        super.onWindowUpdateRead(context, stream, octets);
    }

    @Override
    public void onUnknownFrame(ChannelHandlerContext context, byte type, int stream, Http2Flags flags, ByteBuf payload)
            throws Http2Exception {
        count();
        super.onUnknownFrame(context, type, stream, flags, payload);
    }
}
