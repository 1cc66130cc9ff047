package lv.ocma.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.web.Extent;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * How long, how large and how many, of every schema that does not say it itself. What is taken is bounded by what the readers of platform
 * take ({@link Extent}), the rest by its type or format: no bound here is narrower than the code.
 */
final class Bounds {

    /** More than any list that is answered whole: the effective hours of all places for the longest window are fewer. */
    private static final int ANSWERED = 10_000;

    /** Of what can be kept: any character but NUL. */
    private static final String STORABLE = "^[^\\u0000]*$";

    private static final Map<String, Integer> LENGTHS = Map.of(
            "uuid", 36,
            "date", 10,
            "local-time", 5,
            // 2026-06-15T09:00:00.123456789+03:00
            "date-time", 35,
            "email", 254,
            "uri", 2_048);

    private static final Map<String, List<BigDecimal>> RANGES = Map.of(
            "int32", range(Integer.MIN_VALUE, Integer.MAX_VALUE),
            "int64", range(Long.MIN_VALUE, Long.MAX_VALUE));

    /** Of one text in an answer, composed ones such as letters included. */
    private static final int ANSWERED_TEXT = 100_000;

    private Bounds() {}

    private static List<BigDecimal> range(long least, long most) {
        return List.of(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    static void setIn(OpenAPI document) {
        var components = document.getComponents();
        SchemaWalk.operations(document).forEach(Bounds::ofParameters);
        SchemaWalk.operations(document).filter(Bounds::isPaged).forEach(operation -> ofPages(operation, document));
        var sent = SchemaWalk.reached(SchemaWalk.operations(document).flatMap(SchemaWalk::taken), components);
        var inBodies = Stream.concat(
                SchemaWalk.operations(document).flatMap(SchemaWalk::taken),
                sent.stream().map(components.getSchemas()::get));
        inBodies.forEach(schema -> SchemaWalk.within(schema, each -> set(each, Extent.TEXT, Extent.ITEMS)));
        SchemaWalk.operations(document).flatMap(SchemaWalk::responses).forEach(Bounds::ofWholeForms);
        SchemaWalk.each(document, each -> set(each, ANSWERED_TEXT, ANSWERED));
    }

    private static void ofParameters(Operation operation) {
        SchemaWalk.parameters(operation)
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(parameter -> {
                    if (parameter.getName().equals(Paging.LIMIT)) {
                        ofLimit(parameter);
                    }
                    var longest = parameter.getIn() == Parameter.In.HEADER ? Extent.TEXT : Extent.PARAMETER;
                    SchemaWalk.within(parameter.getSchema(), each -> set(each, longest, Extent.ITEMS));
                });
    }

    private static void ofLimit(Parameter limit) {
        var schema = limit.getSchema();
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ONE);
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(Paging.MAX_LIMIT));
        }
    }

    private static boolean isPaged(Operation operation) {
        return SchemaWalk.parameters(operation).anyMatch(parameter -> Cursor.NAME.equals(parameter.getName()));
    }

    private static void ofPages(Operation operation, OpenAPI document) {
        var answer = operation.getResponses().getAPIResponse("200");
        if (answer == null || answer.getContent() == null) {
            return;
        }
        var media = answer.getContent().getMediaType("application/json");
        var name = media == null || media.getSchema() == null ? null : SchemaWalk.name(media.getSchema());
        var page = name == null ? null : document.getComponents().getSchemas().get(name);
        var items = page == null || page.getProperties() == null
                ? null
                : page.getProperties().get("items");
        if (items != null && items.getMaxItems() == null) {
            items.setMaxItems(Paging.MAX_LIMIT);
        }
    }

    /** A table, a calendar or a sheet is one text, however long; a stream is told event by event. */
    private static void ofWholeForms(APIResponse response) {
        if (response.getContent() == null) {
            return;
        }
        response.getContent().getMediaTypes().forEach((type, media) -> {
            if (type.equals("text/event-stream")) {
                media.setSchema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .description("Server-sent events; the data of each is JSON."));
            }
            var schema = media.getSchema();
            if (schema != null
                    && schema.getType() != null
                    && schema.getType().contains(SchemaType.STRING)
                    && !type.endsWith("json")) {
                schema.setMaxLength(Integer.MAX_VALUE);
            }
        });
    }

    private static void set(Schema schema, int longest, int most) {
        var types = schema.getType();
        if (types == null) {
            return;
        }
        if (types.contains(SchemaType.STRING) && schema.getEnumeration() == null && schema.getConstValue() == null) {
            ofText(schema, longest);
        }
        if (types.contains(SchemaType.INTEGER)) {
            ofNumber(schema);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(most);
        }
    }

    private static void ofText(Schema schema, int longest) {
        var format = schema.getFormat();
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(format == null ? Integer.valueOf(longest) : LENGTHS.getOrDefault(format, longest));
        }
        if (format == null && schema.getPattern() == null) {
            schema.setPattern(STORABLE);
        }
    }

    private static void ofNumber(Schema schema) {
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        var range = RANGES.get(schema.getFormat());
        if (range == null) {
            throw new IllegalStateException("An integer has the unknown format " + schema.getFormat());
        }
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(range.getFirst());
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(range.getLast());
        }
    }
}
