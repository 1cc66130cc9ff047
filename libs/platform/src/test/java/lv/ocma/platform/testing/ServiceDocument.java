package lv.ocma.platform.testing;

import static lv.ocma.platform.testing.Requests.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The API document that a running service gives of itself. */
public final class ServiceDocument {

    private ServiceDocument() {}

    public static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(
                            given().queryParam("format", "JSON").get("/openapi").asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("The document of the service is no JSON", e);
        }
    }

    /** Path items of a document by their whole path, which begins with that of its server. */
    public static Map<String, JsonNode> paths(JsonNode document) {
        var base = URI.create(document.at("/servers/0/url").asText()).getPath();
        var paths = new LinkedHashMap<String, JsonNode>();
        document.path("paths").properties().forEach(path -> paths.put(base + path.getKey(), path.getValue()));
        return paths;
    }
}
