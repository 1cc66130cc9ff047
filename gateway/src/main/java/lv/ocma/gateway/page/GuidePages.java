package lv.ocma.gateway.page;

import static java.util.Objects.requireNonNull;

import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The guide for integrators (docs/guide): chapters in English, a summary in each language. */
@Singleton
class GuidePages {

    private static final String PATH = "/guide";
    private static final String CACHING = "public, max-age=300";
    private static final List<String> CHAPTERS = List.of("start", "tokens", "booking", "cases", "rules", "events");

    private final Map<String, Map<String, Representation>> pages = new LinkedHashMap<>();

    GuidePages(Layout layout, Texts texts) {
        pages.put(PATH, PageLanguage.each(language -> contents(layout, texts, language)));
        for (var number = 1; number <= CHAPTERS.size(); number++) {
            var name = CHAPTERS.get(number - 1);
            var text = PageFiles.text("/guide/" + number + "-" + name + ".md");
            pages.put(PATH + "/" + name, PageLanguage.each(language -> chapter(layout, texts, language, text)));
        }
    }

    private static Representation contents(Layout layout, Texts texts, String language) {
        var title = texts.of("guide", language);
        var links = new StringBuilder();
        for (var chapter : CHAPTERS) {
            links.append("        <li><a href=\"%s/%s?lang=%s\">%s</a></li>%n"
                    .formatted(PATH, chapter, language, texts.of("guide-" + chapter, language)));
        }
        var content = """
                      <h1>%s</h1>
                      <p>%s</p>
                      <h2>%s</h2>
                      <ol>
                %s      </ol>""".formatted(title, texts.of("guide-intro", language), texts.of("chapters", language), links);
        return Representation.html(layout.page(language, title, content));
    }

    private static Representation chapter(Layout layout, Texts texts, String language, String text) {
        var back = "<p><a href=\"%s?lang=%s\" lang=\"%s\">%s</a></p>%n"
                .formatted(PATH, language, language, texts.of("guide", language));
        return Representation.html(layout.page(language, Markdown.title(text), Markdown.html(text) + back, "en"));
    }

    Pages.@Nullable Shown at(String path) {
        var page = pages.get(path);
        return page == null
                ? null
                : new Pages.Shown(path, context -> {
                    var language = PageLanguage.of(context);
                    context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
                    requireNonNull(page.get(language)).send(context, CACHING);
                });
    }
}
