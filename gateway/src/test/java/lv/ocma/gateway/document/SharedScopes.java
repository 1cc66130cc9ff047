package lv.ocma.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/** Each service names the scopes that it asks for; of the whole API a client may have all of them. */
final class SharedScopes {

    private static final String SCHEMES = "/components/securitySchemes";
    private static final String SCOPES = "scopes";

    private SharedScopes() {}

    /** Has every part say the scopes of all, so that their security schemes are the same. */
    static void unite(List<Part> parts) {
        var all = new TreeMap<String, JsonNode>();
        parts.forEach(part -> flows(part)
                .forEach(flow ->
                        flow.path(SCOPES).properties().forEach(scope -> all.put(scope.getKey(), scope.getValue()))));
        parts.forEach(part -> flows(part)
                .forEach(flow -> ((ObjectNode) flow).putObject(SCOPES).setAll(all)));
    }

    private static List<JsonNode> flows(Part part) {
        return part.root()
                .at(SCHEMES)
                .valueStream()
                .flatMap(scheme -> scheme.path("flows").valueStream())
                .toList();
    }
}
