package lv.ocma.platform.tracing;

import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of a service are those of the paths that its resources declare. */
@Singleton
class TracedService {

    @Produces
    @Singleton
    SpanProcessor tracedAddresses() {
        return new TracedAddresses(Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> paths(bean.getBeanClass())));
    }

    private static Stream<String> paths(Class<?> resource) {
        return Stream.concat(Stream.of(resource), Arrays.stream(resource.getDeclaredMethods()))
                .map(TracedService::path)
                .flatMap(Optional::stream);
    }

    private static Optional<String> path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class)).map(Path::value);
    }
}
