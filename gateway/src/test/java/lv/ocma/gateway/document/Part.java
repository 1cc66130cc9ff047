package lv.ocma.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The document of one service.
 *
 * @param service as in the routes
 */
record Part(String service, ObjectNode root) {

    private static final String REFERENCE = "$ref";
    private static final String COMPONENTS = "#/components/";

    /** What every path of it begins with: the path of its server, without a slash at the end. */
    String base() {
        var path = URI.create(root.at("/servers/0/url").asText()).getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** As the service's name begins the name of a type. */
    String prefix() {
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
    }

    JsonNode components(String kind) {
        return root.path("components").path(kind);
    }

    /** Of all references in a tree, what they point to, e.g. {@code schemas/Place}. */
    static List<String> references(JsonNode tree) {
        return tree.findValuesAsText(REFERENCE).stream()
                .filter(reference -> reference.startsWith(COMPONENTS))
                .map(reference -> reference.substring(COMPONENTS.length()))
                .toList();
    }

    /** In place: each reference points to what the function says, in terms of {@code schemas/Place}. */
    static void redirect(JsonNode tree, UnaryOperator<String> to) {
        if (tree instanceof ObjectNode object && object.path(REFERENCE).isTextual()) {
            var reference = object.path(REFERENCE).asText();
            if (reference.startsWith(COMPONENTS)) {
                object.put(REFERENCE, COMPONENTS + to.apply(reference.substring(COMPONENTS.length())));
            }
        }
        tree.forEach(child -> redirect(child, to));
    }

    static String reference(String component) {
        return COMPONENTS + component;
    }
}
