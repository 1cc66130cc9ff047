package lv.ocma.gateway.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import lv.ocma.platform.request.Languages;

/** The language in which a page is read: the one that its reader has chosen on the page, else the one that the browser asks for. */
final class PageLanguage {

    static final String VARY = "Accept, Accept-Language";

    private PageLanguage() {}

    static String of(RoutingContext context) {
        var chosen = context.request().getParam("lang");
        return chosen != null && Languages.ALL.contains(chosen)
                ? chosen
                : Languages.negotiate(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static <T> Map<String, T> each(Function<String, T> made) {
        var all = new HashMap<String, T>();
        Languages.ALL.forEach(language -> all.put(language, made.apply(language)));
        return Map.copyOf(all);
    }
}
