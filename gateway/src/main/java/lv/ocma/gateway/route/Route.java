package lv.ocma.gateway.route;

import java.time.Duration;

/**
 * One row of the routes: everything under a path prefix belongs to one service.
 *
 * @param prefix whole segments, also the name of the route in metrics and logs
 */
public record Route(String prefix, Service service, Duration timeout, long bodyLimit) {

    /** Where a service describes itself, which is asked to see whether it is there. */
    public static final String DOCUMENT_PATH = "/openapi";
}
