package lv.ocma.appointments.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names by language as their column holds them. */
@ApplicationScoped
class NameText {

    private final ObjectMapper json;

    NameText(ObjectMapper json) {
        this.json = json;
    }

    String written(Map<String, String> names) {
        try {
            return json.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names cannot be written", e);
        }
    }

    Map<String, String> read(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Names cannot be read", e);
        }
    }
}
