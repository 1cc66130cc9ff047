package lv.ocma.gateway.forward;

import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import lv.ocma.gateway.route.Routes;
import lv.ocma.platform.tracing.TracedAddresses;
import lv.ocma.platform.tracing.WithoutForeignState;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Spans of the gateway show a path as far as its route goes; the rest of it stands in those of the service. */
@Singleton
class Traces {

    @Produces
    @Singleton
    SpanProcessor tracedAddresses(Routes routes) {
        return new TracedAddresses(routes.prefixes().stream());
    }

    @Produces
    @Singleton
    Sampler withoutForeignState(@ConfigProperty(name = WithoutForeignState.COLLECTOR) Optional<String> collector) {
        return new WithoutForeignState(collector.orElse(""));
    }
}
