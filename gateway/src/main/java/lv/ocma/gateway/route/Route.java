package lv.ocma.gateway.route;

import java.time.Duration;

/**
 * One row of the routes: everything under a path prefix belongs to one service.
 *
 * @param prefix whole segments, also the name of the route in metrics and logs
 * @param document the prefix is a single path, the address of the service's OpenAPI document
 */
public record Route(String prefix, Service service, Duration timeout, long bodyLimit, boolean document) {

    public static final String DOCUMENT_PATH = "/openapi";

    public boolean covers(String path) {
        return !document || path.equals(prefix);
    }

    /** The path under which the service knows what the caller asks for. */
    public String pathAtService(String path) {
        return document ? DOCUMENT_PATH : path;
    }
}
