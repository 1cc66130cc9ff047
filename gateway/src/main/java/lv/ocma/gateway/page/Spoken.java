package lv.ocma.gateway.page;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.Function;

/** A page in each language, and the same as JSON for programs; made once. */
record Spoken(Map<String, Representation> pages, Map<String, Representation> data) {

    private static final String CACHING = "public, max-age=3600";

    /** @param page as HTML, by language; {@code data} likewise as JSON */
    static Spoken of(Function<String, String> page, Function<String, String> data) {
        return new Spoken(
                PageLanguage.each(language -> Representation.html(page.apply(language))),
                PageLanguage.each(language -> Representation.json(data.apply(language))));
    }

    void send(RoutingContext context) {
        var language = PageLanguage.of(context);
        var forms = PageFiles.isPageWanted(context, true) ? pages : data;
        context.response()
                .putHeader(HttpHeaders.VARY, PageLanguage.VARY)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        requireNonNull(forms.get(language)).send(context, CACHING);
    }
}
