package lv.ocma.gateway.coding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;

/** A content coding (RFC 9110, 8.4.1), the smallest first. */
public enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("identity");

    /** Brotli is native code, which is not there for every machine. */
    private static final List<Coding> AVAILABLE = Arrays.stream(values())
            .filter(coding -> coding != BROTLI || Brotli4jLoader.isAvailable())
            .toList();

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /** As in Accept-Encoding and Content-Encoding. */
    public String token() {
        return token;
    }

    /** Those that this machine can do. */
    public static List<Coding> available() {
        return AVAILABLE;
    }

    /** The whole of a body, compressed at once. */
    public Buffer encode(Buffer body) {
        if (this == IDENTITY) {
            return body;
        }
        try (var encoder = new Encoder(this)) {
            return encoder.encode(body).appendBuffer(encoder.finish());
        }
    }
}
