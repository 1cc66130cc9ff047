package lv.ocma.gateway.page;

import jakarta.inject.Singleton;
import java.util.Map;
import lv.ocma.platform.request.Languages;

/** What all pages of the gateway have around their content: a way to skip it, where else to go, and in which languages. */
@Singleton
class Layout {

    private static final String TEMPLATE = PageFiles.text("/pages/layout.html");
    private static final Map<String, String> NAMES = Map.of("lv", "Latviešu", "en", "English", "ru", "Русский");

    private final Texts texts;
    private final Assets assets;

    Layout(Texts texts, Assets assets) {
        this.texts = texts;
        this.assets = assets;
    }

    /**
     * A page that is there in every language.
     *
     * @param title as text
     * @param content as HTML, in the language
     */
    String page(String language, String title, String content) {
        return page(language, title, content, language);
    }

    /** A page whose surroundings are there in every language, and its content in one. */
    String page(String language, String title, String content, String contentLanguage) {
        var other = contentLanguage.equals(language) ? "" : " lang=\"" + contentLanguage + "\"";
        return around(language, title, content, switcher(language)).replace("{content-language}", other);
    }

    /** A page that is English whole, as the document of the API is. */
    String english(String title, String content) {
        return around("en", title, content, "").replace("{content-language}", "");
    }

    private String around(String language, String title, String content, String switcher) {
        var surroundings = withFiles(texts.fill(TEMPLATE.replace("{language}", language), language))
                .replace("{languages}", switcher)
                .replace("{choice}", switcher.isEmpty() ? "" : "?lang=" + language)
                .replace("{title}", PageFiles.escaped(title));
        var parts = surroundings.split("\\{content}", 2);
        return parts[0] + content + parts[1];
    }

    /** With the addresses of what every page loads. */
    String withFiles(String template) {
        return template.replace("{style}", assets.address("style.css")).replace("{icon}", assets.address("icon.svg"));
    }

    private String switcher(String language) {
        var links = new StringBuilder();
        for (var each : Languages.ALL) {
            links.append("<li><a href=\"?lang=%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a></li>"
                    .formatted(
                            each, each, each, each.equals(language) ? " aria-current=\"true\"" : "", NAMES.get(each)));
        }
        return "      <nav aria-label=\"%s\"><ul>%s</ul></nav>%n".formatted(texts.of("language", language), links);
    }
}
