package lv.ocma.divisions.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** What the API document says that answers hold. */
final class Described {

    private final JsonNode schemas;

    Described(JsonNode document) {
        this.schemas = document.at("/components/schemas");
    }

    /** Pointers, without positions in lists, of all members of the schema that hold no others, or a text in three languages. */
    Set<String> members(String schema) {
        var members = new TreeSet<String>();
        collect(schemas.path(schema), "", members);
        return members;
    }

    private void collect(JsonNode schema, String at, Set<String> into) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText().replaceFirst(".*/", "");
            if (name.equals("Texts")) {
                into.add(at);
            } else {
                collect(schemas.path(name), at, into);
            }
        } else if (schema.has("anyOf")) {
            schema.path("anyOf").forEach(one -> collect(one, at, into));
        } else if (schema.has("items")) {
            collect(schema.path("items"), at, into);
        } else if (schema.has("properties")) {
            schema.path("properties")
                    .properties()
                    .forEach(member -> collect(member.getValue(), at + "/" + member.getKey(), into));
        } else if (!"null".equals(schema.path("type").asText())) {
            into.add(at);
        }
    }
}
