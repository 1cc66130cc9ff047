package lv.ocma.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, for what asks many times: REST Assured compiles a script for each path that it is asked for, which takes longer
 * than the request.
 */
public final class JsonBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonBody() {}

    public static JsonNode of(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.asString(), e);
        }
    }

    /** @param pointer RFC 6901, from the root; null for a member that is absent or null */
    public static @Nullable String find(Response answer, String pointer) {
        var member = of(answer).at(pointer);
        return member.isMissingNode() || member.isNull() ? null : member.asText();
    }

    public static String text(Response answer, String pointer) {
        var text = find(answer, pointer);
        if (text == null) {
            throw new AssertionError("no " + pointer + " in " + answer.asString());
        }
        return text;
    }

    /** One member of each of the items of a page. */
    public static List<String> ofItems(Response answer, String member) {
        return StreamSupport.stream(of(answer).path("items").spliterator(), false)
                .map(item -> item.path(member).asText())
                .toList();
    }
}
