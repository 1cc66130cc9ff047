package lv.ocma.gateway.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway shows itself instead of asking a service: what this is, the document of the API, what each problem means, and to whoever has the link of a letter a visit, a wish
 * for one, or the dispute of a refusal (P4), prefilled.
 */
@ApplicationScoped
public class Pages {

    private static final String PROBLEMS = "/problems/";

    private final FirstPage first;
    private final DocumentPage document;
    private final ProblemPages problems;
    private final List<ScriptedPage> linked =
            List.of(new ScriptedPage("/visits", "visit-page"), new ScriptedPage("/disputes", "dispute-page"));

    public Pages(FirstPage first, DocumentPage document, ProblemPages problems) {
        this.first = first;
        this.document = document;
        this.problems = problems;
    }

    /** @param route as in the metrics: never what a caller made up */
    public record Shown(String route, Consumer<RoutingContext> sender) {}

    @Nullable
    public Shown at(String path) {
        if (path.equals("/")) {
            return new Shown("/", first::send);
        }
        if (DocumentPage.isAt(path)) {
            return new Shown(DocumentPage.PATH, document::send);
        }
        for (var page : linked) {
            var shown = page.at(path);
            if (shown != null) {
                return shown;
            }
        }
        if (!path.startsWith(PROBLEMS)) {
            return null;
        }
        var slug = path.substring(PROBLEMS.length());
        return problems.has(slug) ? new Shown(PROBLEMS + "{slug}", context -> problems.send(context, slug)) : null;
    }
}
