package lv.ocma.platform.paging;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Limits of pages, and the {@code Link} header that leads to the next one. */
@RequestScoped
public class Paging {

    /** Name of the parameter. */
    public static final String LIMIT = "limit";

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    private final UriInfo uri;
    private final RoutingContext request;

    Paging(UriInfo uri, RoutingContext request) {
        this.uri = uri;
        this.request = request;
    }

    public int limit(@Nullable Integer asked) {
        return limit(asked, MAX_LIMIT);
    }

    /** @param most for lists whose items cost more than a row */
    public int limit(@Nullable Integer asked, int most) {
        if (asked == null) {
            return Math.min(DEFAULT_LIMIT, most);
        }
        var fault = fault(asked, most);
        if (fault != null) {
            throw new Invalid(fault);
        }
        return asked;
    }

    public static @Nullable Violation fault(int asked, int most) {
        return asked < 1 || asked > most ? Violation.parameter(LIMIT, "range", Map.of("min", 1, "max", most)) : null;
    }

    /** For a form that gives all at once, of which there is no page to ask for. */
    public static void none(@Nullable String cursor, @Nullable Integer limit) {
        var violations = new ArrayList<Violation>();
        if (cursor != null) {
            violations.add(Violation.parameter(Cursor.NAME, "unknown-parameter"));
        }
        if (limit != null) {
            violations.add(Violation.parameter(LIMIT, "unknown-parameter"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** The page itself, its successor announced in the {@code Link} header. The link is relative: only the gateway knows its address. */
    public <T> Page<T> linked(Page<T> page) {
        if (page.next() != null) {
            var next = UriBuilder.fromUri(uri.getRequestUri())
                    .replaceQueryParam(Cursor.NAME, page.next())
                    .build();
            request.response()
                    .putHeader("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return page;
    }
}
