package lv.ocma.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.contract.Operations;
import org.jspecify.annotations.Nullable;

/** The reference as pages without script: a contents, a page for each tag, and one of all schemas. Each is made when it is first asked for. */
@Singleton
class PlainReference {

    static final String PATH = ReferencePage.PATH + "/plain";

    private static final String SCHEMAS = PATH + "/schemas";
    private static final String CACHING = "public, max-age=300";

    private final Layout layout;
    private final JsonNode root;
    /** By tag, then by id: what several services have is one operation. */
    private final Map<String, Map<String, Operation>> byTag = new TreeMap<>();

    private final Map<String, Supplier<Representation>> pages = new LinkedHashMap<>();
    private final Map<String, Representation> made = new ConcurrentHashMap<>();

    PlainReference(Layout layout, Operations operations) {
        this.layout = layout;
        this.root = operations.all().getFirst().root();
        for (var operation : operations.all()) {
            var tag = operation.document().at("/tags/0").asText();
            byTag.computeIfAbsent(tag, any -> new LinkedHashMap<>()).put(operation.id(), operation);
        }
        pages.put(PATH, this::contents);
        pages.put(SCHEMAS, this::schemas);
        byTag.forEach((tag, own) -> pages.put(address(tag), () -> page(tag, own.values())));
    }

    Pages.@Nullable Shown at(String path) {
        var page = pages.get(path);
        return page == null
                ? null
                : new Pages.Shown(path.equals(PATH) ? PATH : PATH + "/{part}", context -> show(context, path, page));
    }

    /** Each is made once, beside the event loop, as one may tell of hundreds of schemas. */
    private void show(RoutingContext context, String path, Supplier<Representation> page) {
        var known = made.get(path);
        if (known != null) {
            known.send(context, CACHING);
            return;
        }
        context.vertx()
                .executeBlocking(() -> made.computeIfAbsent(path, any -> page.get()), false)
                .onSuccess(ready -> ready.send(context, CACHING))
                .onFailure(context::fail);
    }

    private static String address(String tag) {
        return PATH + "/" + tag.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private Representation contents() {
        var html = new StringBuilder("<h1>API reference</h1>\n")
                .append(Markdown.html(root.at("/info/description").asText()))
                .append("<p><a href=\"%s\">All schemas</a></p>%n".formatted(SCHEMAS));
        byTag.forEach((tag, own) -> {
            html.append("<h2><a href=\"%s\">%s</a></h2>%n%s<ul>%n"
                    .formatted(address(tag), PageFiles.escaped(tag), about(tag)));
            own.values()
                    .forEach(each -> html.append("<li><a href=\"%s#%s\">%s</a> <code>%s %s</code></li>%n"
                            .formatted(
                                    address(tag),
                                    each.id(),
                                    PageFiles.escaped(
                                            each.document().path("summary").asText()),
                                    each.method(),
                                    each.path())));
            html.append("</ul>\n");
        });
        return Representation.html(layout.english("API reference", html.toString()));
    }

    private String about(String tag) {
        for (var each : root.path("tags")) {
            if (each.path("name").asText().equals(tag)) {
                return Markdown.html(each.path("description").asText());
            }
        }
        return "";
    }

    private Representation page(String tag, Collection<Operation> own) {
        var html = new StringBuilder(back()).append("<h1>%s</h1>%n%s".formatted(PageFiles.escaped(tag), about(tag)));
        own.forEach(operation -> html.append(new OperationHtml(operation, SCHEMAS).html()));
        return Representation.html(layout.english(tag, html.toString()));
    }

    private Representation schemas() {
        var words = new SchemaWords(SCHEMAS);
        var html = new StringBuilder(back()).append("<h1>Schemas</h1>\n");
        for (var schema : root.at("/components/schemas").properties()) {
            html.append("<h2 id=\"%1$s\">%1$s</h2>%n".formatted(PageFiles.escaped(schema.getKey())))
                    .append(words.whole(schema.getValue()));
        }
        return Representation.html(layout.english("Schemas", html.toString()));
    }

    private static String back() {
        return "<p><a href=\"%s\">API reference</a></p>%n".formatted(PATH);
    }
}
