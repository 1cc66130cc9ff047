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
 * Samples as the caller does, and always where nobody has decided; the caller's {@code tracestate} ends here, as it is free text that all
 * later spans would carry.
 */
public final class WithoutForeignState implements Sampler {

    private final Sampler decides = Sampler.parentBased(Sampler.alwaysOn());

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
