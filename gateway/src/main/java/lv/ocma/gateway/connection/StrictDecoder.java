package lv.ocma.gateway.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Refuses heads that the server reads in one way and another on the way may read in another: with a line that begins with a blank, which is the rest of the
 * line before (RFC 9112, 5.2) or a header of its own, with a header without a name, or with other blanks in its first line than the two spaces.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    private static final byte LINE_FEED = '\n';

    /** Whether what comes next is of a head; that of a body is none of this. */
    private boolean inHead = true;

    /** Whether its first line has been read. */
    private boolean begun;

    private boolean refused;

    StrictDecoder(HttpServerOptions options) {
        super(options);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf octets, List<Object> out) throws Exception {
        if (refused) {
            octets.skipBytes(octets.readableBytes());
            return;
        }
        if (inHead && isReadInTwoWays(octets)) {
            refused = true;
            octets.skipBytes(octets.readableBytes());
            var head = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
            head.setDecoderResult(
                    DecoderResult.failure(new IllegalArgumentException("The head may be read in two ways")));
            out.add(head);
            return;
        }
        var before = out.size();
        super.decode(context, octets, out);
        for (var read : out.subList(before, out.size())) {
            inHead = read instanceof LastHttpContent || (inHead && !(read instanceof HttpRequest));
            begun &= inHead;
        }
    }

    @Override
    protected HttpMessage createMessage(String[] firstLine) {
        begun = true;
        return super.createMessage(firstLine);
    }

    /** Lines that have been read whole are gone, so the first octet is always that of a line. */
    private boolean isReadInTwoWays(ByteBuf octets) {
        var end = octets.writerIndex();
        var line = octets.readerIndex();
        while (!begun && line < end && isEmptyLine(octets.getByte(line))) {
            line++;
        }
        var isFirst = !begun;
        while (line < end) {
            var begin = octets.getByte(line);
            if (begin == ' ' || begin == '\t' || begin == ':') {
                return true;
            }
            var feed = octets.indexOf(line, end, LINE_FEED);
            if (feed < 0 || feed - line <= 1) {
                // Not whole yet, or the empty one behind the last header.
                return false;
            }
            if (isFirst && octets.forEachByte(line, feed - 1 - line, octet -> !isOtherBlank(octet)) >= 0) {
                return true;
            }
            isFirst = false;
            line = feed + 1;
        }
        return false;
    }

    /** What servers may take for one of the two spaces of the first line (RFC 9112, 3). */
    private static boolean isOtherBlank(byte octet) {
        return octet == '\t' || octet == 0x0b || octet == 0x0c || octet == '\r';
    }

    /** What may stand before a request (RFC 9112, 2.2). */
    private static boolean isEmptyLine(byte octet) {
        return octet == '\r' || octet == LINE_FEED;
    }
}
