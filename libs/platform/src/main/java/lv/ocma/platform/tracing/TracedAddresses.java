package lv.ocma.platform.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.ClientAttributes;
import io.opentelemetry.semconv.HttpAttributes;
import io.opentelemetry.semconv.ServerAttributes;
import io.opentelemetry.semconv.UrlAttributes;
import io.opentelemetry.semconv.UserAgentAttributes;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps out of spans whatever a caller wrote himself, since nobody knows what that is: of a path stay the words of the API and UUIDs, of
 * a query nothing, of the headers nothing: not the caller's address and program, nor the name under which he called.
 */
public final class TracedAddresses implements SpanProcessor {

    private static final String HIDDEN = "*";
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final List<AttributeKey<String>> OF_CALLERS = List.of(
            UrlAttributes.URL_QUERY,
            UrlAttributes.URL_SCHEME,
            ServerAttributes.SERVER_ADDRESS,
            HttpAttributes.HTTP_REQUEST_METHOD_ORIGINAL,
            UserAgentAttributes.USER_AGENT_ORIGINAL,
            ClientAttributes.CLIENT_ADDRESS);

    private final Set<String> words;

    /** @param paths of the API, as templates: {@code /v1/places/{id}/hours} */
    public TracedAddresses(Stream<String> paths) {
        words = paths.flatMap(SLASH::splitAsStream)
                .filter(word -> !word.startsWith("{"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        replace(span, UrlAttributes.URL_PATH, this::path);
        replace(span, UrlAttributes.URL_FULL, this::address);
        if (span.getKind() == SpanKind.SERVER) {
            OF_CALLERS.forEach(key -> replace(span, key, _ -> HIDDEN));
        }
    }

    private static void replace(ReadWriteSpan span, AttributeKey<String> key, UnaryOperator<String> change) {
        var value = span.getAttribute(key);
        if (value != null) {
            span.setAttribute(key, change.apply(value));
        }
    }

    String path(String path) {
        return SLASH.splitAsStream(path)
                .map(part -> words.contains(part) || UUID.matcher(part).matches() ? part : HIDDEN)
                .collect(Collectors.joining("/"));
    }

    private String address(String url) {
        try {
            var address = URI.create(url);
            return address.getScheme() + "://" + address.getRawAuthority() + path(address.getRawPath());
        } catch (IllegalArgumentException notAnAddress) {
            return HIDDEN;
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // All that callers wrote is there when a span starts.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
