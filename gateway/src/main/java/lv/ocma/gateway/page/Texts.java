package lv.ocma.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the pages say in each language (pages/texts.json). */
@Singleton
class Texts {

    private final Map<String, Map<String, String>> texts;

    Texts(ObjectMapper json) throws JsonProcessingException {
        texts = json.readValue(PageFiles.text("/pages/texts.json"), new TypeReference<>() {});
    }

    /** By language. */
    Map<String, String> all(String name) {
        var found = texts.get(name);
        if (found == null) {
            throw new IllegalStateException("texts.json has no text of " + name);
        }
        return found;
    }

    String of(String name, String language) {
        var found = all(name).get(language);
        if (found == null) {
            throw new IllegalStateException("texts.json has no text of " + name + " in " + language);
        }
        return found;
    }

    /** A template with what stands in braces replaced by the texts of these names. */
    String fill(String template, String language) {
        var filled = template;
        for (var name : texts.keySet()) {
            filled = filled.replace("{" + name + "}", of(name, language));
        }
        return filled;
    }
}
