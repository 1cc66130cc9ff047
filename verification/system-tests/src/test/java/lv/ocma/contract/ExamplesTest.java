package lv.ocma.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private final ApiDocument document = ApiDocument.committed();
    private final List<String> wrong = new ArrayList<>();
    private int seen;

    @Test
    void every_example_is_what_its_schema_says() {
        document.operations().forEach(operation -> {
            var declared = operation.declared();
            check(operation + " request", declared.path("requestBody"));
            declared.path("responses")
                    .properties()
                    .forEach(response ->
                            check(operation + " " + response.getKey(), document.resolved(response.getValue())));
            declared.path("parameters")
                    .valueStream()
                    .map(document::resolved)
                    .forEach(parameter -> check(
                            operation + " " + parameter.path("name").asText(), parameter.path("schema"), parameter));
        });
        assertTrue(seen > 1000, "few examples: " + seen);
        assertEquals(List.of(), wrong.stream().limit(40).toList(), wrong.size() + " of " + seen);
    }

    @Test
    void a_value_that_is_not_what_its_schema_says_is_told() {
        var schema = JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem");
        assertEquals(
                5, document.flaws(schema, JsonNodeFactory.instance.objectNode()).size());
    }

    private void check(String where, JsonNode body) {
        body.path("content").properties().stream()
                // Its schema tells of one event, its example shows the stream.
                .filter(form -> !form.getKey().equals("text/event-stream"))
                .forEach(form ->
                        check(where + " " + form.getKey(), form.getValue().path("schema"), form.getValue()));
    }

    private void check(String where, JsonNode schema, JsonNode holder) {
        holder.path("examples")
                .properties()
                .forEach(example -> checkValue(
                        where + " " + example.getKey(),
                        schema,
                        document.resolved(example.getValue()).path("value")));
        if (holder.has("example")) {
            checkValue(where, schema, holder.path("example"));
        }
    }

    private void checkValue(String where, JsonNode schema, JsonNode value) {
        seen++;
        for (var flaw : document.flaws(schema, value)) {
            wrong.add(where + ": " + flaw);
        }
    }
}
