package lv.ocma.platform.problem;

import java.util.Map;
import java.util.regex.Pattern;

/** A declared kind of problem: its slug ends the problem's {@code type}; texts by language. */
public record ProblemType(String slug, int status, Map<String, String> title, Map<String, String> detail) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    public String title(String language) {
        return text(title, language);
    }

    public String detail(String language, Map<String, ?> values) {
        return fill(text(detail, language), values);
    }

    static String text(Map<String, String> texts, String language) {
        var text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("No text in " + language + " among " + texts);
        }
        return text;
    }

    static String fill(String text, Map<String, ?> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            var value = values.get(match.group(1));
            return java.util.regex.Matcher.quoteReplacement(value == null ? match.group() : value.toString());
        });
    }
}
