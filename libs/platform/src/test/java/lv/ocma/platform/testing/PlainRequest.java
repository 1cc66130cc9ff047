package lv.ocma.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.AuthenticationSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request with headers, a token, parameters of the query and a JSON body at most; anything else makes it one of REST Assured. */
final class PlainRequest extends Face {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    /** Nothing in it is written otherwise in a URL. */
    private static final Pattern TARGET = Pattern.compile("[\\w/?&=.~:,-]*");

    private static final Pattern HEADER = Pattern.compile("[\\w-]+");
    private static final Pattern VALUE = Pattern.compile("[!-~]([ -~]*[!-~])?");
    /** As REST Assured writes it. */
    private static final String OCTETS = ContentType.BINARY + "; charset=ISO-8859-1";

    private static final String CONTENT_TYPE = "Content-Type";
    /** Those that one client sets by itself, and those that change what it makes of the answer. */
    private static final Set<String> THE_CLIENTS = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "transfer-encoding",
            "upgrade");

    private final List<Step> steps = new ArrayList<>();
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private final StringBuilder query = new StringBuilder();
    private @Nullable String token;
    private @Nullable String contentType;
    private byte @Nullable [] body;
    private boolean octets;
    private @Nullable String base;
    private boolean plain = true;

    /** What was said so far, to say it again to REST Assured. */
    private record Step(Method method, List<@Nullable Object> given) {}

    @Override
    @Nullable
    Object ours(Object proxy, Method method, @Nullable Object[] given) {
        return switch (method.getName()) {
            case "get", "put", "post", "delete", "patch", "head", "options" ->
                plain && isOneText(given)
                        ? sent(method.getName().toUpperCase(Locale.ROOT), String.valueOf(given[0]))
                        : NOT_OURS;
            case "request" ->
                plain
                                && given.length >= 2
                                && given[0] instanceof String verb
                                && isOneText(Arrays.copyOfRange(given, 1, given.length))
                        ? sent(verb.toUpperCase(Locale.ROOT), String.valueOf(given[1]))
                        : NOT_OURS;
            case "auth" -> Face.of(AuthenticationSpecification.class, new Auth(proxy));
            case "given", "when", "with", "and" -> proxy;
            default -> {
                if (!RequestSpecification.class.isAssignableFrom(method.getReturnType())) {
                    yield NOT_OURS;
                }
                steps.add(new Step(method, Arrays.asList(given)));
                plain &= takes(method.getName(), given);
                yield proxy;
            }
        };
    }

    @Override
    Object theirs() throws Throwable {
        var request = RestAssured.given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        for (var step : steps) {
            call(request, step.method(), step.given().toArray());
        }
        return request;
    }

    private boolean takes(String method, @Nullable Object[] given) {
        return switch (method) {
            case "header" -> given.length == 3 && isEmpty(given[2]) && header(given[0], given[1]);
            case "contentType" -> header(CONTENT_TYPE, given[0]);
            case "accept" -> header("Accept", given[0]);
            case "queryParam" ->
                given.length == 2 && given[1] instanceof Object[] values && parameter(given[0], values);
            case "baseUri" -> base(given[0]);
            case "body" -> given.length == 1 && body(given[0]);
            default -> false;
        };
    }

    private boolean header(@Nullable Object name, @Nullable Object value) {
        var text = value instanceof ContentType type ? type.toString() : String.valueOf(value);
        if (value == null
                || !(name instanceof String known)
                || !HEADER.matcher(known).matches()
                || !VALUE.matcher(text).matches()) {
            return false;
        }
        if (known.equalsIgnoreCase(CONTENT_TYPE)) {
            contentType = text;
            return ContentType.JSON.toString().equals(text)
                    || ContentType.BINARY.toString().equals(text);
        }
        headers.add(Map.entry(known, text));
        return !THE_CLIENTS.contains(known.toLowerCase(Locale.ROOT));
    }

    private boolean parameter(@Nullable Object name, Object... values) {
        for (var value : values) {
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                return false;
            }
            query.append(query.isEmpty() ? "" : "&")
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value));
        }
        return values.length > 0;
    }

    private boolean base(@Nullable Object uri) {
        base = String.valueOf(uri);
        return base.matches("https?://[\\w.]+:\\d+");
    }

    private static String encoded(@Nullable Object text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean body(@Nullable Object given) {
        octets = given instanceof byte[];
        if (given instanceof String text) {
            body = text.getBytes(StandardCharsets.UTF_8);
        } else if (given instanceof byte[] bytes) {
            body = bytes;
        } else if (given instanceof Map || given instanceof List) {
            try {
                body = JSON.writeValueAsBytes(given);
            } catch (JsonProcessingException e) {
                return false;
            }
        } else {
            return false;
        }
        return true;
    }

    private Object sent(String method, String target) {
        if (!TARGET.matcher(target).matches()
                || !target.startsWith("/")
                || (base == null && RestAssured.port <= 0)
                || (body != null && contentType == null)
                || (ContentType.BINARY.toString().equals(contentType) && !octets)) {
            return NOT_OURS;
        }
        var path = target.split("\\?", 2);
        var asked =
                path.length > 1 && !query.isEmpty() ? query + "&" + path[1] : query + (path.length > 1 ? path[1] : "");
        var all = path[0] + (asked.isEmpty() ? "" : "?" + asked);
        var before = base == null ? RestAssured.baseURI + ":" + RestAssured.port + RestAssured.basePath : base;
        var request = HttpRequest.newBuilder(URI.create(before + all))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.header("Accept", "*/*");
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        if (contentType != null) {
            request.header(CONTENT_TYPE, ContentType.BINARY.toString().equals(contentType) ? OCTETS : contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return Face.of(Response.class, new PlainAnswer(CLIENT.send(request.build(), BodyHandlers.ofByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + target + " was interrupted", e);
        }
    }

    /** Of the ways to say who asks only the one that all here use. */
    private final class Auth extends Face {

        private final Object request;

        Auth(Object request) {
            this.request = request;
        }

        @Override
        @Nullable
        Object ours(Object proxy, Method method, @Nullable Object[] given) {
            if (method.getName().equals("oauth2")
                    && given.length == 1
                    && given[0] instanceof String bearer
                    && VALUE.matcher(bearer).matches()) {
                token = bearer;
                return request;
            }
            return NOT_OURS;
        }

        @Override
        Object theirs() throws Throwable {
            return ((RequestSpecification) PlainRequest.this.theirs()).auth();
        }
    }
}
