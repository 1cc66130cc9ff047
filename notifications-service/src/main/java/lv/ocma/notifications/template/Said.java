package lv.ocma.notifications.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.Placeholder;

/**
 * What a version says and can name, and how it is stored.
 *
 * @param placeholders that staff have declared; none of a kind that events make due, whose placeholders are ours
 */
record Said(Content content, List<Placeholder> placeholders) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String storedContent() {
        return written(content);
    }

    String storedPlaceholders() {
        return written(placeholders);
    }

    /** All that the texts may name. */
    List<Placeholder> placeholders(TemplateKey key) {
        var kind = TemplateKind.known(key.kind()).ofEvent();
        return kind == null ? placeholders : kind.placeholders(key.channel());
    }

    static Said read(String content, String placeholders) {
        try {
            return new Said(
                    JSON.readValue(content, Content.class), JSON.readValue(placeholders, new TypeReference<>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored template cannot be read", e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
