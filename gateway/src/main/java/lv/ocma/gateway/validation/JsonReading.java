package lv.ocma.gateway.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import lv.ocma.platform.problem.Invalid;

/**
 * One JSON value, read as the services read it: of members that come twice the first counts, and each other is told. How deep it may be and
 * of how many parts is bounded before anything is made of it.
 */
final class JsonReading {

    /** The deepest body of any operation has less than a tenth. */
    static final int MOST_NESTING = 64;

    static final int MOST_TOKENS = 200_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_NESTING)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Consumer<Place> twice;
    private int repeated;

    private JsonReading(JsonParser parser, Consumer<Place> twice) {
        this.parser = parser;
        this.twice = twice;
    }

    /**
     * Throws {@link com.fasterxml.jackson.core.JsonProcessingException} if it is no JSON, not a single value, or beyond the bounds.
     *
     * @param twice is told where a member comes again
     */
    static JsonNode read(byte[] body, Consumer<Place> twice) throws IOException {
        try (var parser = JSON.createParser(body)) {
            var first = parser.nextToken();
            if (first == null) {
                throw new JsonParseException(parser, "no value");
            }
            var value = new JsonReading(parser, twice).value(first);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return value;
        }
    }

    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> {
                var list = NODES.arrayNode();
                for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    list.add(value(next));
                }
                yield list;
            }
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new JsonParseException(parser, "no value");
        };
    }

    private ObjectNode object() throws IOException {
        var object = NODES.objectNode();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (object.has(name)) {
                repeated++;
                if (repeated <= Invalid.MOST) {
                    twice.accept(Place.of(parser.getParsingContext()));
                }
                parser.nextToken();
                parser.skipChildren();
            } else {
                object.set(name, value(parser.nextToken()));
            }
        }
        return object;
    }

    private JsonNode whole() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? NODES.numberNode(parser.getBigIntegerValue())
                : NODES.numberNode(parser.getLongValue());
    }
}
