package lv.ocma.gateway;

import java.time.Duration;

/**
 * One row of the routes: everything under a path prefix belongs to one service.
 *
 * @param prefix whole segments, also the name of the route in metrics and logs
 * @param document the prefix is a single path, the address of the service's OpenAPI document
 */
record Route(String prefix, Service service, Duration timeout, long bodyLimit, boolean document) {

    static final String DOCUMENT_PATH = "/openapi";

    boolean covers(String path) {
        return !document || path.equals(prefix);
    }

    /** The path under which the service knows what the caller asks for. */
    String pathAtService(String path) {
        return document ? DOCUMENT_PATH : path;
    }
}
