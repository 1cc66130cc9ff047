package lv.ocma.platform.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The paths of this service as its resources declare them, e.g. {@code /v1/places/{id}}: what figures and traces may name. */
@Singleton
public class ResourcePaths {

    private final Set<String> templates = new TreeSet<>();

    ResourcePaths() {
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(ResourcePaths::of)
                .forEach(templates::add);
    }

    public Set<String> templates() {
        return templates;
    }

    private static Stream<String> of(Class<?> resource) {
        var base = "/" + trimmed(resource.getAnnotation(Path.class));
        var methods = Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .map(method -> base + "/" + trimmed(method.getAnnotation(Path.class)));
        return Stream.concat(Stream.of(base), methods);
    }

    private static String trimmed(Path path) {
        return path.value().replaceAll("^/|/$", "");
    }
}
