package lv.ocma.gateway.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway shows itself instead of asking a service: what this is, the reference, the guide and the document of the API, what each problem means, and to
 * whoever has the link of a letter a visit, a wish for one, or the dispute of a refusal (P4), prefilled.
 */
@Singleton
public class Pages {

    private final FirstPage first;
    private final List<Function<String, @Nullable Shown>> others;

    public Pages(
            FirstPage first,
            DocumentPage document,
            ProblemPages problems,
            Described described,
            Layout layout,
            Assets assets) {
        this.first = first;
        this.others = List.of(
                document::at,
                problems::at,
                described::at,
                assets::at,
                new ScriptedPage(layout, "/visits", "visit")::at,
                new ScriptedPage(layout, "/disputes", "dispute")::at,
                new ScriptedPage(layout, "/surveys", "survey")::at);
    }

    /** @param route as in the metrics: never what a caller made up */
    public record Shown(String route, Consumer<RoutingContext> sender) {}

    @Nullable
    public Shown at(String path) {
        if (path.equals("/")) {
            return new Shown("/", first::send);
        }
        // What is asked for most is no page.
        if (path.startsWith("/v1/") && !path.equals("/v1/openapi.json")) {
            return null;
        }
        return others.stream()
                .<@Nullable Shown>map(page -> page.apply(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
