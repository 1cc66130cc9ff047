package lv.ocma.gateway.route;

import java.time.Duration;

/**
 * One row of the routes: everything under a path prefix belongs to one service.
 *
 * @param prefix whole segments, also the name of the route in metrics and logs
 * @param timeout from the request sent to the first octet of the answer
 * @param total from the request to the last octet of the answer
 */
public record Route(String prefix, Service service, Duration timeout, Duration total, long bodyLimit) {

    /** Where a service describes itself, which is asked to see whether it is there. */
    public static final String DOCUMENT_PATH = "/openapi";
}
