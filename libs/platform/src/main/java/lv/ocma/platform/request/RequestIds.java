package lv.ocma.platform.request;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Every request has an id, the caller's if it is a UUID; it is returned, logged and stands in problems. */
public final class RequestIds implements Handler<RoutingContext> {

    public static final String HEADER = "X-Request-ID";
    /** Key in the logging context and in the data of the routing context. */
    public static final String KEY = "requestId";

    /** A UUID, dashed or not: anything freer might be a name or a code, and would stand in logs and in the audit. */
    private static final Pattern WELL_FORMED =
            Pattern.compile("[0-9a-fA-F]{8}(-?)[0-9a-fA-F]{4}\\1[0-9a-fA-F]{4}\\1[0-9a-fA-F]{4}\\1[0-9a-fA-F]{12}");

    /** The given id if it is harmless to log and to return, else a new one. */
    public static String accept(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    public static String of(RoutingContext context) {
        String id = context.get(KEY);
        if (id == null) {
            id = accept(context.request().getHeader(HEADER));
            context.put(KEY, id);
        }
        return id;
    }

    @Override
    public void handle(RoutingContext context) {
        var id = of(context);
        context.response().putHeader(HEADER, id);
        // Quarkus keeps this with the request, whatever thread goes on with it.
        MDC.put(KEY, id);
        context.next();
    }
}
