package lv.ocma.platform.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** A member that may be null in the code may be null in the document: the records say it once, for the compiler and for callers. */
final class Absent {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    Absent(IndexView index) {
        index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .forEach(type -> records.computeIfAbsent(name(type), any -> new ArrayList<>())
                        .add(type));
    }

    private static String name(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var named = schema == null ? null : schema.value("name");
        return named == null ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "") : named.asString();
    }

    void sayIn(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach(this::say);
        }
    }

    private void say(String name, Schema schema) {
        var members = schema.getProperties();
        if (members == null) {
            return;
        }
        // Of two records with one name the second has a digit behind it, so what tells them apart are their members.
        var written =
                records
                        .getOrDefault(records.containsKey(name) ? name : name.replaceAll("[0-9]+$", ""), List.of())
                        .stream()
                        .filter(type -> names(type).equals(members.keySet()))
                        .toList();
        members.forEach((member, of) -> {
            if (!written.isEmpty() && written.stream().allMatch(type -> mayBeNull(type, member))) {
                orNull(of);
            }
        });
    }

    private static Set<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static boolean mayBeNull(ClassInfo type, String member) {
        return type.recordComponents().stream()
                .filter(component -> component.name().equals(member))
                .anyMatch(component -> component.type().hasAnnotation(NULLABLE));
    }

    private static void orNull(Schema schema) {
        var reference = schema.getRef();
        if (reference != null) {
            schema.setRef(null);
            // A null is of another type than what is meant, and what is meant tells its own.
            schema.setType((List<SchemaType>) null);
            schema.setAnyOf(List.of(OASFactory.createSchema().ref(reference), nothing()));
        } else if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            var types = new ArrayList<>(schema.getType());
            types.add(SchemaType.NULL);
            schema.setType(types);
            if (schema.getEnumeration() != null && !schema.getEnumeration().contains(null)) {
                var values = new ArrayList<Object>(schema.getEnumeration());
                values.add(null);
                schema.setEnumeration(values);
            }
        }
    }

    private static Schema nothing() {
        return OASFactory.createSchema().addType(SchemaType.NULL);
    }
}
