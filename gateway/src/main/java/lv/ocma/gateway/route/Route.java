package lv.ocma.gateway.route;

import java.time.Duration;

/**
 * One row of the routes: everything under a path prefix belongs to one service.
 *
 * @param prefix whole segments, also the name of the route in metrics and logs
 * @param timeout from the request sent to the first octet of the answer
 * @param total from the request to the last octet of the answer
 * @param document the prefix is a single path, the address of the service's OpenAPI document
 */
public record Route(
        String prefix, Service service, Duration timeout, Duration total, long bodyLimit, boolean document) {

    public static final String DOCUMENT_PATH = "/openapi";

    public boolean covers(String path) {
        return !document || path.equals(prefix);
    }

    /** The path under which the service knows what the caller asks for. */
    public String pathAtService(String path) {
        return document ? DOCUMENT_PATH : path;
    }
}
