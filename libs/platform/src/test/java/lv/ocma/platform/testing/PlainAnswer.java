package lv.ocma.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * An answer, what is required of it, and what is taken out of it. What holds is found to hold here; what does not, or is not plain, REST
 * Assured looks at, and fails as it always does.
 */
final class PlainAnswer extends Face {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LEAVING_NO_TRACE =
            Set.of("statusCode", "contentType", "header", "headers", "body");

    private final HttpResponse<byte[]> answer;
    private @Nullable Response whole;
    private @Nullable String text;
    private @Nullable JsonNode json;

    PlainAnswer(HttpResponse<byte[]> answer) {
        this.answer = answer;
    }

    @Override
    @Nullable
    Object ours(Object proxy, Method method, @Nullable Object[] given) {
        return switch (method.getName()) {
            case "then" -> Face.of(ValidatableResponse.class, new Required());
            case "andReturn", "thenReturn" -> proxy;
            default -> told(method, given);
        };
    }

    @Override
    Response theirs() {
        if (whole == null) {
            var headers = answer.headers().map().entrySet().stream()
                    .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                    .toList();
            whole = new ResponseBuilder()
                    .setStatusLine("HTTP/1.1 " + answer.statusCode())
                    .setStatusCode(answer.statusCode())
                    .setHeaders(new Headers(headers))
                    .setContentType(type())
                    .setBody(answer.body())
                    .build();
        }
        return whole;
    }

    private @Nullable Object told(Method method, @Nullable Object... given) {
        return switch (method.getName()) {
            case "statusCode", "getStatusCode" -> answer.statusCode();
            case "header", "getHeader" -> header(String.valueOf(given[0]));
            case "asByteArray" -> answer.body().clone();
            case "asString" -> given.length == 0 && isUtf8() ? text() : NOT_OURS;
            case "jsonPath" ->
                given.length == 0
                        ? json().<Object>map(root -> new PlainJsonPath(text(), root))
                                .orElse(NOT_OURS)
                        : NOT_OURS;
            case "path" ->
                isOneText(given) ? found(given[0]).map(PlainAnswer::valueOf).orElse(NOT_OURS) : NOT_OURS;
            default -> NOT_OURS;
        };
    }

    private @Nullable String header(String name) {
        var values = answer.headers().allValues(name);
        return values.isEmpty() ? null : values.getLast();
    }

    private String type() {
        var type = header("Content-Type");
        return type == null ? "" : type;
    }

    private boolean isJson() {
        return type().contains("json");
    }

    private boolean isUtf8() {
        var type = type().toLowerCase(Locale.ROOT);
        return type.contains("charset=utf-8") || (isJson() && !type.contains("charset"));
    }

    private String text() {
        if (text == null) {
            text = new String(answer.body(), StandardCharsets.UTF_8);
        }
        return text;
    }

    private Optional<GPath.Found> found(@Nullable Object path) {
        return json().flatMap(root -> GPath.find(root, String.valueOf(path)));
    }

    private Optional<JsonNode> json() {
        if (json == null && isJson() && isUtf8()) {
            try {
                json = JSON.readTree(answer.body());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(json);
    }

    private static @Nullable Object valueOf(GPath.Found found) {
        return found.value();
    }

    private boolean holds(String what, @Nullable Object... given) {
        return switch (what) {
            case "statusCode" -> given.length == 1 && is(given[0], answer.statusCode());
            case "contentType" -> given.length == 1 && is(given[0], type());
            case "header" -> given.length == 2 && is(given[1], header(String.valueOf(given[0])));
            case "body" ->
                given.length == 3
                        && isOneText(given[0], given[2])
                        && given[1] instanceof Matcher<?> matcher
                        && found(given[0])
                                .filter(found -> matcher.matches(found.value()))
                                .isPresent();
            default -> false;
        };
    }

    private static boolean is(@Nullable Object wanted, @Nullable Object there) {
        return wanted instanceof Matcher<?> matcher ? matcher.matches(there) : wanted != null && wanted.equals(there);
    }

    /** What is required of the answer. */
    private final class Required extends Face {

        @Override
        @Nullable
        Object ours(Object proxy, Method method, @Nullable Object[] given) throws Throwable {
            return switch (method.getName()) {
                case "and", "assertThat", "then" -> proxy;
                case "extract" -> Face.of(ExtractableResponse.class, new Extracted());
                default -> {
                    // After any other, such as a root of paths, the rest is required of what has been told of it.
                    if (!LEAVING_NO_TRACE.contains(method.getName())) {
                        yield NOT_OURS;
                    }
                    if (!holds(method.getName(), given)) {
                        call(theirs(), method, given);
                    }
                    yield proxy;
                }
            };
        }

        @Override
        Object theirs() {
            return PlainAnswer.this.theirs().then();
        }
    }

    /** What is taken out of it. */
    private final class Extracted extends Face {

        @Override
        @Nullable
        Object ours(Object proxy, Method method, @Nullable Object[] given) {
            return switch (method.getName()) {
                case "response" -> Face.of(Response.class, PlainAnswer.this);
                default -> told(method, given);
            };
        }

        @Override
        Object theirs() {
            return PlainAnswer.this.theirs().then().extract();
        }
    }
}
