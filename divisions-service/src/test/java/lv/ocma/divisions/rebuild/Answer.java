package lv.ocma.divisions.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of the API while it is put together. */
final class Answer {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    Answer with(String member, @Nullable Object value) {
        members.put(member, value);
        return this;
    }

    String id() {
        return String.valueOf(members.get("id"));
    }

    @JsonValue
    Map<String, @Nullable Object> members() {
        return members;
    }
}
