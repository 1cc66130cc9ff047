package lv.ocma.gateway.page;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.problem.ProblemCatalogue;
import lv.ocma.platform.problem.ProblemType;
import lv.ocma.platform.request.Languages;

/** A page for every problem that any part of the suite declares, at the address that its {@code type} names. Made once, at the start. */
@Startup
@ApplicationScoped
class ProblemPages {

    private static final int NOT_MODIFIED = 304;

    private final Map<String, Map<String, Rendered>> pages = new HashMap<>();

    private record Form(String content, String etag) {

        static Form of(String content) {
            return new Form(content, Etag.of(content));
        }
    }

    private record Rendered(Form html, Form json) {}

    ProblemPages(ObjectMapper json, GatewayConfig config) throws JsonProcessingException {
        var files = config.services().keySet().stream()
                .map(service -> PageFiles.url(
                        "/problem-pages/" + service + "-service/src/main/resources/META-INF/problems.json"))
                .toList();
        var texts = ProblemTexts.read(json);
        for (var type : ProblemCatalogue.shared().and(files).problems().values()) {
            var byLanguage = new HashMap<String, Rendered>();
            for (var language : Languages.ALL) {
                var page = page(type, language, config.publicUrl().toString(), texts);
                byLanguage.put(
                        language, new Rendered(Form.of(page.html(texts)), Form.of(json.writeValueAsString(page))));
            }
            pages.put(type.slug(), byLanguage);
        }
    }

    private static ProblemPage page(ProblemType type, String language, String publicUrl, ProblemTexts texts) {
        return new ProblemPage(
                publicUrl + "/problems/" + type.slug(),
                type.status(),
                language,
                type.title(language),
                type.detail(language, Map.of()),
                texts.action(type.status(), language));
    }

    boolean has(String slug) {
        return pages.containsKey(slug);
    }

    void send(RoutingContext context, String slug) {
        var language = Languages.negotiate(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var rendered = requireNonNull(requireNonNull(pages.get(slug)).get(language));
        var isPage = PageFiles.isPageWanted(context, true);
        var known = String.join(",", context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH));
        var form = isPage ? rendered.html() : rendered.json();
        var response = context.response()
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader(HttpHeaders.ETAG, form.etag());
        if (Etag.matches(known, form.etag())) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else if (isPage) {
            PageFiles.sendPage(response, form.content());
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(form.content());
        }
    }
}
