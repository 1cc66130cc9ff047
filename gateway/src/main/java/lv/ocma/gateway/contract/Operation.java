package lv.ocma.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the API, as its service documents it.
 *
 * @param path with names in braces for what differs, e.g. {@code /v1/places/{id}}
 * @param service whose operation it is, as in the routes
 * @param document the operation object of OpenAPI 3.1; references point into {@code root}
 * @param root the whole document that it stands in
 */
public record Operation(String id, HttpMethod method, String path, String service, JsonNode document, JsonNode root) {

    private static final String REFERENCE = "$ref";

    /** Whether it may answer with a stream of events, which has no end. */
    public boolean streams() {
        return document.at("/responses/200/content").has("text/event-stream");
    }

    /** What it takes beside a body, each as it is described, wherever in the document that is. */
    public List<JsonNode> parameters() {
        return document.path("parameters")
                .valueStream()
                .map(parameter -> parameter.has(REFERENCE)
                        ? root.at(parameter.path(REFERENCE).asText().substring(1))
                        : parameter)
                .toList();
    }

    /** What it takes to be let in: any one of these, each a map from a scheme to its scopes. */
    public JsonNode ways() {
        return document.has("security") ? document.path("security") : root.path("security");
    }

    /** Anyone's, whatever they show: it asks for nothing, or has a way in that does. */
    public boolean isOpen() {
        return ways().isEmpty() || ways().valueStream().anyMatch(JsonNode::isEmpty);
    }

    /** Each stands once in the documents; comparing what stands there would read all of it for each request. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
