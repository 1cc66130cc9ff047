package lv.ocma.platform.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.ClientAttributes;
import io.opentelemetry.semconv.HttpAttributes;
import io.opentelemetry.semconv.ServerAttributes;
import io.opentelemetry.semconv.UrlAttributes;
import io.opentelemetry.semconv.UserAgentAttributes;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Clause("V2")
class TracedAddressesTest {

    private static final String ID = "01976d3c-6f00-7a10-8c1e-2f5d3a7b9c01";

    private final TracedAddresses processor =
            new TracedAddresses(Stream.of("/v1/appointments", "{id}/rescheduling", "/v1/places/{id}/hours"));

    @ParameterizedTest
    @CsvSource({
        "/v1/appointments/" + ID + "/rescheduling, /v1/appointments/" + ID + "/rescheduling",
        "/v1/appointments/329871-63524, /v1/appointments/*",
        "/v1/places/paraugs/hours, /v1/places/*/hours",
        "/Anna/Paraugs, /*/*",
        "/v1/places/, /v1/places",
        "/, ''",
    })
    void a_path_keeps_the_words_of_the_api_and_uuids(String path, String kept) {
        assertEquals(kept, processor.path(path));
    }

    @Test
    void a_span_leaves_without_what_the_caller_wrote() {
        assertEquals("/v1/places/*", exported(UrlAttributes.URL_PATH, "/v1/places/Paraugs"));
        assertEquals("*", exported(UrlAttributes.URL_QUERY, "q=Paraugs"));
        assertEquals(
                "http://localhost:8081/v1/places/*",
                exported(UrlAttributes.URL_FULL, "http://localhost:8081/v1/places/Paraugs?q=Anna"));
        assertEquals("*", exported(UrlAttributes.URL_FULL, "http://localhost:8081/v1/pla ces"));
        assertEquals("*", exported(UserAgentAttributes.USER_AGENT_ORIGINAL, "Paraugs"));
        assertEquals("*", exported(ClientAttributes.CLIENT_ADDRESS, "192.0.2.1"));
        assertEquals("*", exported(ServerAttributes.SERVER_ADDRESS, "paraugs.example.org"));
        assertEquals("*", exported(HttpAttributes.HTTP_REQUEST_METHOD_ORIGINAL, "PARAUGS"));
        assertEquals("GET", exported(HttpAttributes.HTTP_REQUEST_METHOD, "GET"));
    }

    private @Nullable String exported(AttributeKey<String> key, String value) {
        var exporter = new Last();
        try (var tracing = SdkTracerProvider.builder()
                .addSpanProcessor(processor)
                .addSpanProcessor(exporter)
                .build()) {
            tracing.get("test")
                    .spanBuilder("GET")
                    .setSpanKind(SpanKind.SERVER)
                    .setAttribute(key, value)
                    .startSpan()
                    .end();
        }
        return exporter.ended == null ? null : exporter.ended.getAttribute(key);
    }

    private static final class Last implements SpanProcessor {

        private @Nullable ReadableSpan ended;

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended = span;
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
