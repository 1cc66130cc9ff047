package lv.ocma.platform.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Samples as the caller does; where nobody has decided always, if spans go anywhere, since recording them costs a tenth of what the gateway does for a
 * request. The caller's {@code tracestate} ends here, as it is free text that all later spans would carry.
 */
public final class WithoutForeignState implements Sampler {

    /** The setting that names the collector. */
    public static final String COLLECTOR = "quarkus.otel.exporter.otlp.endpoint";

    private final Sampler decides;

    /** @param collector where spans are sent; blank: nowhere */
    public WithoutForeignState(String collector) {
        decides = Sampler.parentBased(collector.isBlank() ? Sampler.alwaysOff() : Sampler.alwaysOn());
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return new Result(decides.shouldSample(parent, trace, name, kind, attributes, links));
    }

    @Override
    public String getDescription() {
        return "WithoutForeignState{" + decides.getDescription() + "}";
    }

    private record Result(SamplingResult decided) implements SamplingResult {

        @Override
        public SamplingDecision getDecision() {
            return decided.getDecision();
        }

        @Override
        public Attributes getAttributes() {
            return decided.getAttributes();
        }

        @Override
        public TraceState getUpdatedTraceState(TraceState parent) {
            return TraceState.getDefault();
        }
    }
}
