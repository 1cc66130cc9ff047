package lv.ocma.gateway.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a kind of problem means, in one language; as JSON it has the same content as the page.
 *
 * @param type as in the problems themselves
 * @param meaning with the names of its details in braces
 * @param action what the one who got it can do now
 */
record ProblemPage(
        @JsonProperty("type") String type,
        @JsonProperty("status") int status,
        @JsonProperty("language") String language,
        @JsonProperty("title") String title,
        @JsonProperty("meaning") String meaning,
        @JsonProperty("action") String action) {

    private static final String TEMPLATE = PageFiles.text("/pages/problem.html");

    String html(ProblemTexts texts) {
        var detailsAsNames = PageFiles.escaped(meaning).replaceAll("\\{(\\w+)}", "<var>$1</var>");
        return TEMPLATE.replace("{language}", language)
                .replace("{status}", Integer.toString(status))
                .replace("{title}", PageFiles.escaped(title))
                .replace("{type}", PageFiles.escaped(type))
                .replace("{meaning}", detailsAsNames)
                .replace("{action}", PageFiles.escaped(action))
                .replace("{label-type}", texts.label("type", language))
                .replace("{label-meaning}", texts.label("meaning", language))
                .replace("{label-action}", texts.label("action", language))
                .replace("{label-guide}", texts.label("guide", language));
    }
}
