package lv.ocma.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a schema of the document says, in words and as HTML. */
final class SchemaWords {

    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf");
    private static final List<String> RULES =
            List.of("pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "default");

    private final String page;

    /** @param page where the named schemas are described */
    SchemaWords(String page) {
        this.page = page;
    }

    /** Its kind in a few words, with links to the schemas that it names. */
    String kind(JsonNode schema) {
        if (schema.has("$ref")) {
            var ref = schema.path("$ref").asText();
            var name = PageFiles.escaped(ref.substring(ref.lastIndexOf('/') + 1));
            return "<a href=\"%s#%s\">%s</a>".formatted(page, name, name);
        }
        for (var word : ALTERNATIVES) {
            if (schema.has(word)) {
                return each(schema.path(word));
            }
        }
        var type = type(schema);
        if (schema.has("items")) {
            return type.replace("array", "array of " + kind(schema.path("items")));
        }
        if (schema.has("format")) {
            return type + " (" + PageFiles.escaped(schema.path("format").asText()) + ")";
        }
        return type;
    }

    private String each(JsonNode alternatives) {
        var kinds = new ArrayList<String>();
        alternatives.forEach(one -> kinds.add(kind(one)));
        return String.join(" or ", kinds);
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (!type.isArray()) {
            return PageFiles.escaped(type.asText("any"));
        }
        var names = new ArrayList<String>();
        type.forEach(name -> names.add(PageFiles.escaped(name.asText())));
        return String.join(" or ", names);
    }

    /** Its description, rules and values. */
    String about(JsonNode schema) {
        var words =
                new StringBuilder(PageFiles.escaped(schema.path("description").asText()));
        if (schema.has("enum")) {
            words.append(" One of ").append(values(schema.path("enum"))).append('.');
        }
        for (var rule : RULES) {
            if (schema.has(rule)) {
                words.append(" %s <code>%s</code>.".formatted(rule, code(schema.path(rule))));
            }
        }
        if (schema.has("examples")) {
            words.append(" For example ")
                    .append(values(schema.path("examples")))
                    .append('.');
        }
        return words.toString().trim();
    }

    private static String values(JsonNode values) {
        var codes = new ArrayList<String>();
        values.forEach(value -> codes.add("<code>" + code(value) + "</code>"));
        return String.join(", ", codes);
    }

    private static String code(JsonNode value) {
        return PageFiles.escaped(value.isValueNode() ? value.asText() : value.toString());
    }

    /** A named schema with its members. */
    String whole(JsonNode schema) {
        var html = new StringBuilder("<p>%s. %s</p>%n".formatted(kind(schema), about(schema)));
        var members = schema.path("properties");
        if (!members.isEmpty()) {
            var required = new ArrayList<String>();
            schema.path("required").forEach(name -> required.add(name.asText()));
            html.append("<dl>\n");
            for (var member : members.properties()) {
                html.append("<dt><code>%s</code></dt>%n<dd>%s%s. %s</dd>%n"
                        .formatted(
                                PageFiles.escaped(member.getKey()),
                                kind(member.getValue()),
                                required.contains(member.getKey()) ? ", required" : "",
                                about(member.getValue())));
            }
            html.append("</dl>\n");
        }
        return html.toString();
    }
}
