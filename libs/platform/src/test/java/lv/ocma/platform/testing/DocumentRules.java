package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
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

    /**
     * What the service says of itself is what is committed of it under docs/openapi, which the gateway and every reader go by.
     *
     * @param service as its file is named
     */
    public static void isCommitted(String service) {
        CommittedDocument.of(service).holds(ServiceDocument.read());
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
                && !isShown(operation.path("requestBody").path("content"))) {
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
        return ServiceDocument.paths(ServiceDocument.read()).values().stream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isObject)
                .filter(item -> item.has("responses"))
                .toList();
    }
}
