package lv.ocma.gateway.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of problems say beside the problems' own texts: what to do, which follows from the status, and headings. */
final class ProblemTexts {

    private final Map<String, Map<String, String>> labels;
    private final Map<Integer, Map<String, String>> actions;

    @JsonCreator
    ProblemTexts(
            @JsonProperty("labels") Map<String, Map<String, String>> labels,
            @JsonProperty("actions") Map<Integer, Map<String, String>> actions) {
        this.labels = labels;
        this.actions = actions;
    }

    static ProblemTexts read(ObjectMapper json) {
        try {
            return json.readValue(PageFiles.text("/problem-texts.json"), ProblemTexts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("problem-texts.json can't be read", e);
        }
    }

    String label(String name, String language) {
        return text(labels.get(name), name, language);
    }

    String action(int status, String language) {
        return text(actions.get(status), "status " + status, language);
    }

    private static String text(@Nullable Map<String, String> texts, String what, String language) {
        var text = texts == null ? null : texts.get(language);
        if (text == null) {
            throw new IllegalStateException("problem-texts.json has no text of " + what + " in " + language);
        }
        return text;
    }
}
