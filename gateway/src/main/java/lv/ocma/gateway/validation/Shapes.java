package lv.ocma.gateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.gateway.validation.Shape.Kind;
import lv.ocma.gateway.validation.Shape.Reference;
import org.jspecify.annotations.Nullable;

/** The schemas of one document, each read once: references are followed, what stands beside them counts as well. */
final class Shapes {

    /** What is left out of schemas and checked by nobody here would be let through; a test holds the documents against these. */
    static final Set<String> READ = Set.of(
            "$ref",
            "additionalProperties",
            "allOf",
            "anyOf",
            "const",
            "enum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "oneOf",
            "pattern",
            "properties",
            "required",
            "type");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Of what nothing is said, be it in a part of itself. */
    private static final JsonNode ANYTHING = JSON.objectNode();

    private static final List<String> ONE_OF_MANY = List.of("anyOf", "oneOf");
    private static final String REF = "$ref";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    private static final String OTHERS = "additionalProperties";
    private static final String ENUM = "enum";

    private final JsonNode root;
    private final IdentityHashMap<JsonNode, Part> read = new IdentityHashMap<>();

    /** @param root the document that references point into */
    Shapes(JsonNode root) {
        this.root = root;
    }

    /** @param schema a node of the document */
    Shape of(JsonNode schema) {
        return part(schema).shape();
    }

    private Part part(JsonNode schema) {
        var known = read.get(schema);
        if (known != null) {
            return known;
        }
        var part = new Part();
        read.put(schema, part);
        part.become(shape(whole(schema)));
        return part;
    }

    /** A place that is known before what stands in it. */
    private static final class Part implements Reference {

        private @Nullable Shape shape;

        void become(Shape made) {
            shape = made;
        }

        @Override
        public Shape shape() {
            if (shape == null) {
                throw new IllegalStateException("A schema is nothing but itself");
            }
            return shape;
        }
    }

    private Shape shape(ObjectNode schema) {
        var members = new LinkedHashMap<String, Reference>();
        schema.path(PROPERTIES).properties().forEach(member -> members.put(member.getKey(), part(member.getValue())));
        var alternatives = new ArrayList<Reference>();
        alternatives(schema).forEach(one -> alternatives.add(part(one)));
        var required = schema.path(REQUIRED).valueStream().map(JsonNode::asText).toList();
        return new Shape(
                kinds(schema),
                new TextRule(schema),
                new NumberRule(schema),
                Sizes.of(schema, "minItems", "maxItems"),
                members,
                others(schema),
                required,
                schema.has("items") ? part(itemsOf(schema)) : null,
                List.copyOf(alternatives));
    }

    /** Words that stand beside a list are meant of its items: no list is ever one of them. */
    private static JsonNode itemsOf(ObjectNode list) {
        var items = list.path("items");
        var words = list.path(ENUM);
        return words.isEmpty() || !words.path(0).isTextual() || items.has(ENUM)
                ? items
                : ((ObjectNode) items.deepCopy()).set(ENUM, words);
    }

    /** An object of which members are named has no others, unless the document says so: services refuse them. */
    private @Nullable Reference others(ObjectNode schema) {
        var said = schema.path(OTHERS);
        if (said.isObject()) {
            return part(said);
        }
        var open =
                said.isBoolean() ? said.booleanValue() : schema.path(PROPERTIES).isEmpty();
        return open ? part(ANYTHING) : null;
    }

    private static Set<Kind> kinds(ObjectNode schema) {
        var kinds = EnumSet.noneOf(Kind.class);
        var types = schema.path("type");
        var named = types.isTextual() ? Stream.of(types) : types.valueStream();
        named.map(JsonNode::asText)
                .filter(type -> !type.equals("null"))
                .forEach(type -> kinds.add(Kind.valueOf(type.toUpperCase(Locale.ROOT))));
        return Set.copyOf(kinds);
    }

    /** Those of a schema that are not just null. */
    private static List<JsonNode> real(JsonNode schema, String keyword) {
        return schema.path(keyword)
                .valueStream()
                .filter(one -> !one.path("type").asText().equals("null"))
                .toList();
    }

    /** Where there are several; a single one has become part of the whole. */
    private static List<JsonNode> alternatives(JsonNode schema) {
        return ONE_OF_MANY.stream()
                .map(keyword -> real(schema, keyword))
                .filter(several -> several.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    /** With what it refers to, and what it is made of, in one object. */
    private ObjectNode whole(JsonNode schema) {
        var parts = new ArrayList<>(real(schema, "allOf"));
        ONE_OF_MANY.stream()
                .map(keyword -> real(schema, keyword))
                .filter(several -> several.size() == 1)
                .forEach(parts::addAll);
        if (schema.has(REF)) {
            parts.add(target(schema.path(REF).asText()));
        }
        var whole = JSON.objectNode();
        parts.forEach(part -> add(whole, whole(part)));
        if (schema instanceof ObjectNode own) {
            add(whole, own);
        }
        return whole;
    }

    private JsonNode target(String reference) {
        var target = root.at(reference.substring(1));
        if (!reference.startsWith("#/") || target.isMissingNode()) {
            throw new IllegalStateException("The document has no " + reference);
        }
        return target;
    }

    private static void add(ObjectNode whole, ObjectNode part) {
        part.properties().forEach(keyword -> {
            var value = keyword.getValue();
            switch (keyword.getKey()) {
                case PROPERTIES -> whole.withObjectProperty(PROPERTIES).setAll((ObjectNode) value);
                case REQUIRED -> whole.withArrayProperty(REQUIRED).addAll((ArrayNode) value);
                default -> whole.set(keyword.getKey(), value);
            }
        });
    }
}
