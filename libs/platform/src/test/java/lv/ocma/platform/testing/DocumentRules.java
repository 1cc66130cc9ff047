package lv.ocma.platform.testing;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Rules for the API document that a running service gives of itself, the same for every service. */
public final class DocumentRules {

    private static final String JSON = "application/json";
    private static final String EXAMPLES = "examples";

    private DocumentRules() {}

    /** Every operation has an id and shows what it takes and what it answers. */
    public static void check() {
        var missing = new ArrayList<String>();
        var operations = operations();
        operations.forEach(operation -> check(operation, missing));
        assertFalse(operations.isEmpty(), "the document has no operation");
        assertEquals(List.of(), missing, "what the API document lacks");
    }

    private static void check(JsonNode operation, List<String> missing) {
        var id = operation.path("operationId").asText();
        if (id.isEmpty()) {
            missing.add("an operation id");
        }
        operation.path("responses").properties().stream()
                .filter(answer ->
                        answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
                .filter(answer -> !isShown(answer.getValue().path("content")))
                .forEach(answer -> missing.add("an example of the answer " + answer.getKey() + " of " + id));
        if (operation.has("requestBody")
                && operation
                        .path("requestBody")
                        .path("content")
                        .path(JSON)
                        .path(EXAMPLES)
                        .isEmpty()) {
            missing.add("an example of the request of " + id);
        }
    }

    /** In JSON, or where there is none in each of the forms. */
    private static boolean isShown(JsonNode forms) {
        return forms.has(JSON)
                ? !forms.path(JSON).path(EXAMPLES).isEmpty()
                : !forms.isEmpty()
                        && forms.valueStream()
                                .noneMatch(form -> form.path(EXAMPLES).isEmpty());
    }

    private static List<JsonNode> operations() {
        var document = read(given().queryParam("format", "JSON").get("/openapi").asString());
        return document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().valueStream())
                .filter(JsonNode::isObject)
                .filter(item -> item.has("responses"))
                .toList();
    }

    private static JsonNode read(String document) {
        try {
            return new ObjectMapper().readTree(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the API document is not JSON", e);
        }
    }
}
