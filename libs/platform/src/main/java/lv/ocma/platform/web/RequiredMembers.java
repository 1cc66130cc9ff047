package lv.ocma.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The members that the document of the API requires of what callers send, as its schemas say beside the types. */
final class RequiredMembers {

    private static final Map<Class<?>, List<RecordComponent>> REQUIRED = new ConcurrentHashMap<>();

    private RequiredMembers() {}

    /** Names of those without a value. */
    static List<String> missing(@Nullable Object value) {
        if (!(value instanceof Record sent)) {
            return List.of();
        }
        return REQUIRED.computeIfAbsent(sent.getClass(), RequiredMembers::of).stream()
                .filter(member -> valueOf(member, sent) == null)
                .map(RecordComponent::getName)
                .toList();
    }

    private static List<RecordComponent> of(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        if (schema == null) {
            return List.of();
        }
        var names = List.of(schema.requiredProperties());
        return Stream.of(type.getRecordComponents())
                .filter(member -> names.contains(member.getName()))
                .toList();
    }

    private static @Nullable Object valueOf(RecordComponent member, Record sent) {
        try {
            var accessor = member.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(sent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(member + " cannot be asked", e);
        }
    }
}
