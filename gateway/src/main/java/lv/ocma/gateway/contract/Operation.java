package lv.ocma.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/**
 * One operation of the API, as its service documents it. What each request asks of it is read once. Each stands once in the documents, so two of them are
 * never the same.
 */
public final class Operation {

    private static final String REFERENCE = "$ref";

    private final String id;
    private final HttpMethod method;
    private final String path;
    private final String service;
    private final JsonNode document;
    private final JsonNode root;
    private final boolean streams;
    private final boolean open;

    /**
     * @param path with names in braces for what differs, e.g. {@code /v1/places/{id}}
     * @param service whose operation it is, as in the routes
     * @param document the operation object of OpenAPI 3.1; references point into {@code root}
     * @param root the whole document that it stands in
     */
    public Operation(String id, HttpMethod method, String path, String service, JsonNode document, JsonNode root) {
        this.id = id;
        this.method = method;
        this.path = path;
        this.service = service;
        this.document = document;
        this.root = root;
        this.streams = document.at("/responses/200/content").has("text/event-stream");
        this.open = ways().isEmpty() || ways().valueStream().anyMatch(JsonNode::isEmpty);
    }

    public String id() {
        return id;
    }

    public HttpMethod method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String service() {
        return service;
    }

    public JsonNode document() {
        return document;
    }

    public JsonNode root() {
        return root;
    }

    /** Whether it may answer with a stream of events, which has no end. */
    public boolean streams() {
        return streams;
    }

    /** Anyone's, whatever they show: it asks for nothing, or has a way in that does. */
    public boolean isOpen() {
        return open;
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

    @Override
    public String toString() {
        return method + " " + path;
    }
}
