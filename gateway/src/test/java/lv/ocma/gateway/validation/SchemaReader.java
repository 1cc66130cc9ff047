package lv.ocma.gateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import lv.ocma.gateway.contract.Operation;

/** A body read by its schema as JSON Schema 2020-12 says, by a library and not by the gate; unknown members are refused here too. */
final class SchemaReader {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    SchemaReader(Operation operation) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", operation.root().path("components").deepCopy());
        var body = operation
                .document()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        whole.putArray("allOf").add(body.deepCopy());
        close(whole);
        schema = REGISTRY.getSchema(whole);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.path("properties").isEmpty()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(SchemaReader::close);
    }

    List<String> mistakes(JsonNode body) {
        return schema.validate(body, SchemaReader::withFormats).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }

    private static void withFormats(ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }
}
