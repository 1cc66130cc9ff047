package lv.ocma.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;

/**
 * One operation of the API, as its service documents it.
 *
 * @param path with names in braces for what differs, e.g. {@code /v1/places/{id}}
 * @param service whose operation it is, as in the routes
 * @param document the operation object of OpenAPI 3.1; references point into {@code root}
 * @param root the whole document that it stands in
 */
public record Operation(String id, HttpMethod method, String path, String service, JsonNode document, JsonNode root) {

    /** Whether it may answer with a stream of events, which has no end. */
    public boolean streams() {
        return document.at("/responses/200/content").has("text/event-stream");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
