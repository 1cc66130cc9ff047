package lv.ocma.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The members that a schema describes, by their paths, such as {@code /counters/[]/number}; {@code *} is any name. What it describes once and refers to is
 * where it refers to it.
 */
final class SchemaForms {

    private static final String REFERENCE = "$ref";
    private static final String MEMBERS = "properties";
    private static final String ELEMENTS = "items";
    private static final String ANY_MEMBER = "additionalProperties";

    /** What a schema says beside the form of the value itself; what is required has a test of its own. */
    private static final List<String> NO_FORM =
            List.of("$schema", "$id", "$defs", "title", "description", MEMBERS, ELEMENTS, ANY_MEMBER, "required");

    private SchemaForms() {}

    /** Each with its form: type, format, pattern, bounds. */
    static Map<String, JsonNode> of(JsonNode schema) {
        var forms = new TreeMap<String, JsonNode>();
        describe(schema, schema, "", forms);
        return forms;
    }

    private static JsonNode followed(JsonNode whole, JsonNode schema) {
        return schema.has(REFERENCE) ? whole.at(schema.get(REFERENCE).asText().substring(1)) : schema;
    }

    private static void describe(JsonNode whole, JsonNode referring, String at, Map<String, JsonNode> forms) {
        var schema = followed(whole, referring);
        forms.put(at, schema.<ObjectNode>deepCopy().remove(NO_FORM));
        schema.path(MEMBERS)
                .properties()
                .forEach(member -> describe(whole, member.getValue(), at + "/" + member.getKey(), forms));
        if (schema.path(ELEMENTS).isObject()) {
            describe(whole, schema.path(ELEMENTS), at + "/[]", forms);
        }
        if (schema.path(ANY_MEMBER).isObject()) {
            describe(whole, schema.path(ANY_MEMBER), at + "/*", forms);
        }
    }

    /** Those that have a value in the data. */
    static Set<String> shown(JsonNode schema, JsonNode data) {
        var shown = new TreeSet<String>();
        show(schema, schema, data, "", shown);
        return shown;
    }

    private static void show(JsonNode whole, JsonNode referring, JsonNode data, String at, Set<String> shown) {
        var schema = followed(whole, referring);
        if (data.isNull()) {
            return;
        }
        shown.add(at);
        data.properties().forEach(member -> {
            var described = schema.path(MEMBERS).path(member.getKey());
            if (described.isMissingNode()) {
                show(whole, schema.path(ANY_MEMBER), member.getValue(), at + "/*", shown);
            } else {
                show(whole, described, member.getValue(), at + "/" + member.getKey(), shown);
            }
        });
        if (data.isArray()) {
            data.forEach(element -> show(whole, schema.path(ELEMENTS), element, at + "/[]", shown));
        }
    }
}
