package lv.ocma.platform.tracing;

import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import lv.ocma.platform.web.ResourcePaths;

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
    Sampler withoutForeignState() {
        return new WithoutForeignState();
    }
}
