package lv.ocma.system;

import static lv.ocma.platform.testing.Requests.given;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sends a marked value through every operation that the services document, in each place that takes a text: parameters of path and query
 * and their names, headers, other methods, and each text and a surplus member of a body's examples, one at a time. Who calls is somebody
 * who may.
 */
final class Sweep {

    private static final List<String> SERVICES = List.of("divisions", "appointments", "complaints", "notifications");
    /** What decides how a request is taken goes one at a time; what is only carried along, or left, all together. */
    private static final List<List<String>> HEADERS = List.of(
            List.of("Accept"),
            List.of("Content-Type"),
            List.of("Idempotency-Key"),
            List.of("If-Match"),
            List.of("If-None-Match"),
            List.of("X-Manage-Token"),
            List.of(
                    "Accept-Language",
                    "Cookie",
                    "Forwarded",
                    "Origin",
                    "Range",
                    "Referer",
                    "User-Agent",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "X-Request-ID",
                    "baggage",
                    "tracestate"));

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "options");
    /** Of the gateway, which stands before every operation. */
    private static final Set<String> AT_THE_DOOR = Set.of("ambiguous-path", "method-not-allowed", "not-found");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Callers callers;
    private final Addresses addresses;
    private final String mark;

    Sweep(Api api, Addresses addresses, String mark) {
        this.api = api;
        this.callers = new Callers(api);
        this.addresses = addresses;
        this.mark = mark;
    }

    /** @param what is marked, for whoever looks for a mark that was found */
    record Answered(DocumentedOperation operation, String what, Response response) {

        int status() {
            return response.statusCode();
        }

        boolean isDeclared() {
            return status() < 400
                    || AT_THE_DOOR.contains(slug())
                    || operation.problems().contains(slug());
        }

        private String slug() {
            String type = response.path("type");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        @Override
        public String toString() {
            return operation.name() + ", " + what + ": " + status() + " " + (status() < 400 ? "" : slug());
        }
    }

    /** All answers, of every operation. */
    List<Answered> answers() {
        return SERVICES.stream()
                .flatMap(service -> DocumentedOperation.of(service, document(service)).stream())
                .flatMap(this::marked)
                .toList();
    }

    private JsonNode document(String service) {
        try {
            return JSON.readTree(given().queryParam("format", "JSON")
                    .get(addresses.get(service.toUpperCase(Locale.ROOT) + "_URL") + "/openapi")
                    .asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The document of " + service + " is no JSON", e);
        }
    }

    private Stream<Answered> marked(DocumentedOperation operation) {
        return Stream.of(inPath(operation), inQuery(operation), inHeaders(operation), inBodies(operation))
                .flatMap(answers -> answers);
    }

    private Stream<Answered> inPath(DocumentedOperation operation) {
        return operation.parameters("path").stream()
                .map(name -> new Answered(
                        operation,
                        name + " in path",
                        call(operation).request(operation.method(), operation.path(name, mark))));
    }

    /** Marked paths by every method, also those of no operation: nobody has declared what they answer. */
    List<Response> answersToStrayMethods() {
        return SERVICES.stream()
                .flatMap(service -> DocumentedOperation.of(service, document(service)).stream())
                .flatMap(operation -> operation.parameters("path").stream().map(name -> operation.path(name, mark)))
                .distinct()
                .flatMap(path ->
                        METHODS.stream().map(method -> api.withoutToken().request(method, path)))
                .toList();
    }

    private Stream<Answered> inQuery(DocumentedOperation operation) {
        var values = operation.parameters("query").stream()
                .flatMap(name -> Stream.of(mark, mark + "\0")
                        .map(value -> answered(
                                operation, name + " in query", call(operation).queryParam(name, value))));
        var name = answered(operation, "name in query", call(operation).queryParam(mark, "x"));
        return Stream.concat(values, Stream.of(name));
    }

    private Stream<Answered> inHeaders(DocumentedOperation operation) {
        return HEADERS.stream().map(names -> {
            var call = call(operation).header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            names.forEach(name -> call.header(name, name.equals("tracestate") ? "m=" + mark : mark));
            operation.bodies().findFirst().ifPresent(body -> {
                if (!names.contains("Content-Type")) {
                    call.contentType(ContentType.JSON);
                }
                call.body(body.toString().getBytes(StandardCharsets.UTF_8));
            });
            return answered(operation, "headers " + names, call);
        });
    }

    private Stream<Answered> inBodies(DocumentedOperation operation) {
        return operation.bodies().flatMap(example -> {
            var members =
                    operation.publishesItsBody() ? Stream.<JsonPointer>empty() : texts(example, JsonPointer.empty());
            return Stream.concat(
                    members.map(at -> inBody(operation, example, at, mark)),
                    // Neither is taken, so nothing is published that could not be.
                    Stream.concat(
                            texts(example, JsonPointer.empty())
                                    .limit(1)
                                    .map(at -> inBody(operation, example, at, mark + "\0")),
                            Stream.of(inBody(
                                    operation, example, JsonPointer.empty().appendProperty(mark), "x"))));
        });
    }

    private Answered inBody(DocumentedOperation operation, JsonNode example, JsonPointer at, String value) {
        var body = example.deepCopy();
        ((ObjectNode) body.at(at.head())).put(at.last().getMatchingProperty(), value);
        return answered(operation, "body " + at, Api.once(Api.json(call(operation), body.toString())));
    }

    /** Members with a text, of objects at any depth. */
    private static Stream<JsonPointer> texts(JsonNode node, JsonPointer at) {
        return node.properties().stream().flatMap(member -> {
            var here = at.appendProperty(member.getKey());
            return member.getValue().isTextual() ? Stream.of(here) : texts(member.getValue(), here);
        });
    }

    private RequestSpecification call(DocumentedOperation operation) {
        return callers.of(operation);
    }

    private static Answered answered(DocumentedOperation operation, String what, RequestSpecification call) {
        return new Answered(operation, what, call.request(operation.method(), operation.examplePath()));
    }
}
