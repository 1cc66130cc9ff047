package lv.ocma.platform.tracing;

import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import lv.ocma.platform.web.ResourcePaths;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The words of a service are those of the paths that its resources declare. */
@Singleton
class TracedService {

    @Produces
    @Singleton
    SpanProcessor tracedAddresses(ResourcePaths paths) {
        return new TracedAddresses(paths.templates().stream());
    }

    @Produces
    @Singleton
    Sampler withoutForeignState(@ConfigProperty(name = WithoutForeignState.COLLECTOR) Optional<String> collector) {
        return new WithoutForeignState(collector.orElse(""));
    }
}
