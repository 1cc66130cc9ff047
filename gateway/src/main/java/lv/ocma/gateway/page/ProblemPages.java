package lv.ocma.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.platform.problem.ProblemCatalogue;
import lv.ocma.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A page for every problem that any part of the suite declares, at the address that its {@code type} names, and one that lists them. Made once, at the start. */
@Startup
@Singleton
class ProblemPages {

    private static final String LIST = "/problems";
    private static final String PREFIX = LIST + "/";

    private final ObjectMapper json;
    private final Layout layout;
    private final ProblemTexts texts;
    private final String publicUrl;
    private final Spoken list;
    private final Map<String, Spoken> pages = new HashMap<>();

    /** One of the list, as JSON. */
    record Listed(String type, int status, String title) {}

    record Problems(String language, List<Listed> problems) {}

    ProblemPages(ObjectMapper json, GatewayConfig config, Layout layout, Texts common) {
        this.json = json;
        this.layout = layout;
        this.texts = ProblemTexts.read(json);
        this.publicUrl = config.publicUrl().toString();
        var files = config.services().keySet().stream()
                .map(service -> PageFiles.url(
                        "/problem-pages/" + service + "-service/src/main/resources/META-INF/problems.json"))
                .toList();
        var all = ProblemCatalogue.shared().and(files).problems().values().stream()
                .sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug))
                .toList();
        for (var type : all) {
            pages.put(
                    type.slug(),
                    Spoken.of(language -> html(page(type, language)), language -> data(page(type, language))));
        }
        list = Spoken.of(
                language -> listed(all, language, common),
                language -> data(new Problems(
                        language,
                        all.stream()
                                .map(type -> new Listed(
                                        publicUrl + PREFIX + type.slug(), type.status(), type.title(language)))
                                .toList())));
    }

    private ProblemPage page(ProblemType type, String language) {
        return new ProblemPage(
                publicUrl + PREFIX + type.slug(),
                type.status(),
                language,
                type.title(language),
                type.detail(language, Map.of()),
                texts.action(type.status(), language));
    }

    private String html(ProblemPage page) {
        return layout.page(page.language(), page.status() + " " + page.title(), page.html(texts));
    }

    private String data(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String listed(List<ProblemType> all, String language, Texts common) {
        var rows = new StringBuilder();
        var status = 0;
        for (var type : all) {
            if (type.status() != status) {
                rows.append(status == 0 ? "" : "</ul>\n").append("<h2>%d</h2>%n<ul>%n".formatted(type.status()));
                status = type.status();
            }
            rows.append("  <li><a href=\"%s?lang=%s\">%s</a> <code>%s</code></li>%n"
                    .formatted(PREFIX + type.slug(), language, PageFiles.escaped(type.title(language)), type.slug()));
        }
        var title = common.of("problems", language);
        return layout.page(
                language,
                title,
                "<h1>%s</h1>%n<p>%s</p>%n%s</ul>%n".formatted(title, common.of("problems-intro", language), rows));
    }

    Pages.@Nullable Shown at(String path) {
        if (path.equals(LIST)) {
            return new Pages.Shown(LIST, list::send);
        }
        var page = path.startsWith(PREFIX) ? pages.get(path.substring(PREFIX.length())) : null;
        return page == null ? null : new Pages.Shown(PREFIX + "{slug}", page::send);
    }
}
