package lv.ocma.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.platform.concurrency.Etag;

/** The OpenAPI document of the whole API as it is released (docs/openapi/ocma.json), with the address at which it is served here. */
@Singleton
public class ApiDocument {

    private static final String FILE = "/openapi/ocma.json";
    /** Stands in the released document where an installation has its own address. */
    private static final String ANY_ADDRESS = "https://api.ocma.example";

    private final JsonNode root;
    private final Buffer content;
    private final String etag;

    ApiDocument(ObjectMapper json, GatewayConfig config) {
        try (var file = ApiDocument.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The gateway was built without " + FILE);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(ANY_ADDRESS, config.publicUrl().toString());
            root = json.readTree(text);
            content = Buffer.buffer(text);
            etag = Etag.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** As JSON, in UTF-8. */
    public Buffer content() {
        return content;
    }

    public String etag() {
        return etag;
    }
}
