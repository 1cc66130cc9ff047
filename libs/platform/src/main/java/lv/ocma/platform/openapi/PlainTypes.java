package lv.ocma.platform.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.time.Dates;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Types of Java that are one value in JSON. They are written where they stand, with their form, and not as components of their own: so a
 * member that may be null says so in one place, and its name tells what it is.
 */
final class PlainTypes {

    private static final String UUID = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";

    private static final Map<String, Schema> FORMS = Map.of(
            "UUID", text("uuid").pattern(UUID),
            "LocalDate", text("date").pattern(Dates.PATTERN),
            "Instant", text("date-time"),
            "OffsetDateTime", text("date-time"),
            "Year",
                    OASFactory.createSchema()
                            .addType(SchemaType.INTEGER)
                            .format("int32")
                            .minimum(BigDecimal.valueOf(Dates.FIRST.getYear()))
                            .maximum(BigDecimal.valueOf(Dates.LAST.getYear())));

    private PlainTypes() {}

    private static Schema text(String format) {
        return OASFactory.createSchema().addType(SchemaType.STRING).format(format);
    }

    static void writeOut(OpenAPI document) {
        SchemaWalk.each(document, PlainTypes::writeOut);
        FORMS.keySet().forEach(document.getComponents()::removeSchema);
        SchemaWalk.operations(document).flatMap(SchemaWalk::parameters).forEach(PlainTypes::asIsSent);
    }

    private static void writeOut(Schema schema) {
        if ("uuid".equals(schema.getFormat())) {
            schema.setPattern(UUID);
        }
        var form = form(schema);
        if (form != null) {
            take(schema, form, false);
            return;
        }
        var choices = schema.getAnyOf();
        if (choices != null && choices.size() == 2 && isNull(choices.getLast())) {
            var meant = form(choices.getFirst());
            if (meant != null) {
                schema.setAnyOf(null);
                take(schema, meant, true);
            }
        }
    }

    static boolean isNull(Schema schema) {
        return List.of(SchemaType.NULL).equals(schema.getType());
    }

    private static @Nullable Schema form(Schema schema) {
        var name = SchemaWalk.name(schema);
        return name == null ? null : FORMS.get(name);
    }

    private static void take(Schema schema, Schema form, boolean orNull) {
        schema.setRef(null);
        var types = new ArrayList<SchemaType>(Objects.requireNonNull(form.getType()));
        if (orNull) {
            types.add(SchemaType.NULL);
        }
        schema.setType(types);
        schema.setFormat(form.getFormat());
        if (schema.getPattern() == null) {
            schema.setPattern(form.getPattern());
        }
        if (schema.getMinimum() == null) {
            schema.setMinimum(form.getMinimum());
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(form.getMaximum());
        }
    }

    /** A number in a path is text to who calls, and nothing is found under what is none; of a list the example is a list. */
    private static void asIsSent(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema == null || schema.getType() == null) {
            return;
        }
        if (parameter.getIn() == Parameter.In.PATH && "int64".equals(schema.getFormat())) {
            schema.setType(List.of(SchemaType.STRING));
            schema.setFormat(null);
            schema.setPattern("^[0-9]{1,19}$");
            schema.setMaxLength(19);
            if (parameter.getExample() != null) {
                parameter.setExample(parameter.getExample().toString());
            }
        }
        if (schema.getType().contains(SchemaType.ARRAY)) {
            if (schema.getEnumeration() != null && schema.getItems() != null) {
                schema.getItems().setEnumeration(schema.getEnumeration());
                schema.setEnumeration(null);
            }
            if (parameter.getExample() != null && !(parameter.getExample() instanceof List<?>)) {
                parameter.setExample(List.of(parameter.getExample()));
            }
        }
    }
}
