package lv.ocma.gateway;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the gateway shows itself instead of asking a service: what this is, what each problem means, and a visit to whoever has its link. */
@ApplicationScoped
class Pages {

    private static final String PROBLEMS = "/problems/";

    private final FirstPage first;
    private final ProblemPages problems;
    private final VisitPage visits;

    Pages(FirstPage first, ProblemPages problems, VisitPage visits) {
        this.first = first;
        this.problems = problems;
        this.visits = visits;
    }

    /** @param route as in the metrics: never what a caller made up */
    record Shown(String route, Consumer<RoutingContext> sender) {}

    @Nullable
    Shown at(String path) {
        if (path.equals("/")) {
            return new Shown("/", first::send);
        }
        if (path.equals(VisitPage.PAGE)) {
            return new Shown(VisitPage.PAGE, visits::send);
        }
        if (path.equals(VisitPage.SCRIPT)) {
            return new Shown(VisitPage.SCRIPT, visits::sendScript);
        }
        if (!path.startsWith(PROBLEMS)) {
            return null;
        }
        var slug = path.substring(PROBLEMS.length());
        return problems.has(slug) ? new Shown(PROBLEMS + "{slug}", context -> problems.send(context, slug)) : null;
    }
}
