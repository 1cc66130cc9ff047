package lv.ocma.gateway.cache;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.gateway.testing.CutLine;
import lv.ocma.gateway.testing.PlayedServices;

/** The played services, answers kept, and the real Kafka behind a line that can be cut, so that for the gateway alone it stops and starts again. */
public final class CutFeed extends PlayedServices {

    static final String TOPICS = CachingServices.TOPICS + "cut.";

    private static final String HOST = "127.0.0.1";

    private final int broker = Integer.parseInt(System.getenv("OCMA_TEST_KAFKA").split(":", 2)[1]);
    private final CutLine line = new CutLine(HOST, broker, this::answer);

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("ocma.gateway.cache.size", "64M");
        settings.put("ocma.gateway.cache.topics", TOPICS);
        settings.put("kafka.bootstrap.servers", HOST + ":" + line.port());
        return settings;
    }

    /** A broker tells its address and clients go there: it has to be that of the line. */
    private byte[] answer(InputStream from) throws IOException {
        try {
            var octets = new DataInputStream(from);
            var length = octets.readInt();
            var answer = ByteBuffer.allocate(Integer.BYTES + length).putInt(length);
            octets.readFully(answer.array(), Integer.BYTES, length);
            var address = address(broker);
            for (var at = Integer.BYTES; at + address.length <= answer.capacity(); at++) {
                if (answer.slice(at, address.length).equals(ByteBuffer.wrap(address))) {
                    answer.put(at, address(line.port()));
                }
            }
            return answer.array();
        } catch (EOFException end) {
            return new byte[0];
        }
    }

    /** As it stands in answers. */
    private static byte[] address(int port) {
        return ByteBuffer.allocate(HOST.length() + Integer.BYTES)
                .put(HOST.getBytes(StandardCharsets.US_ASCII))
                .putInt(port)
                .array();
    }

    @Override
    public void inject(TestInjector injector) {
        super.inject(injector);
        injector.injectIntoFields(line, field -> field.getType().equals(CutLine.class));
    }

    @Override
    public void stop() {
        super.stop();
        line.close();
    }
}
