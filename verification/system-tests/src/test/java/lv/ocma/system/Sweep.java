package lv.ocma.system;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sends a marked value through every operation that the services document, in each place that takes a value: parameters of path and
 * query, headers, and each text of the body's example, one at a time. Who calls is somebody who may.
 */
final class Sweep {

    /** For each role of an employee, and for each other kind of caller, a name of {@code ./ocma token}. */
    private static final Map<String, String> CALLERS = Map.of(
            "CUSTOMER", "customer",
            "PORTAL", "portal-for-customer",
            "FRONT_END", "front-end",
            "clerk", "clerk-riga-3",
            "division-manager", "manager-head-office",
            "supervisor", "supervisor",
            "auditor", "auditor",
            "administrator", "administrator");

    private static final List<String> SERVICES = List.of("divisions", "appointments", "complaints", "notifications");
    private static final List<String> HEADERS =
            List.of("Idempotency-Key", "If-Match", "If-None-Match", "Accept-Language", "X-Manage-Token", "User-Agent");
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Addresses addresses;
    private final String mark;

    Sweep(Api api, Addresses addresses, String mark) {
        this.api = api;
        this.addresses = addresses;
        this.mark = mark;
    }

    /** @param what is marked, for whoever looks for a mark that was found */
    record Answered(String operation, String what, Response response) {}

    private record Operation(String service, String method, String path, JsonNode declared) {

        /** What staff write into reference data is published, so a mark there would be found everywhere, as it must. */
        boolean publishesItsBody() {
            return service.equals("divisions") && !path.startsWith("/v1/operations/");
        }

        String at(String name, String value) {
            return IN_PATH.matcher(path)
                    .replaceAll(found -> found.group(1).equals(name)
                            ? value
                            : found.group(1).equals("service") ? service : example(found.group(1)));
        }

        private String example(String name) {
            for (var parameter : declared.path("parameters")) {
                if (parameter.path("name").asText().equals(name) && parameter.has("example")) {
                    return parameter.path("example").asText();
                }
            }
            return UUID.randomUUID().toString();
        }

        Stream<String> parameters(String in) {
            var names = new ArrayList<String>();
            for (var parameter : declared.path("parameters")) {
                if (parameter.path("in").asText().equals(in)) {
                    names.add(parameter.path("name").asText());
                }
            }
            return names.stream();
        }

        JsonNode body() {
            for (var example : declared.at("/requestBody/content/application~1json/examples")) {
                return example.path("value");
            }
            return MissingNode.getInstance();
        }
    }

    /** All answers, of every operation. */
    List<Answered> answers() {
        return SERVICES.stream()
                .flatMap(service -> operations(service).stream())
                .flatMap(this::marked)
                .toList();
    }

    private List<Operation> operations(String service) {
        var operations = new ArrayList<Operation>();
        for (var path : document(service).path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId")) {
                    operations.add(new Operation(service, operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
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

    private Stream<Answered> marked(Operation operation) {
        var inPath = operation
                .parameters("path")
                .map(name -> answered(operation, name + " in path", call(operation), operation.at(name, mark)));
        var inQuery = Stream.concat(operation.parameters("query"), Stream.of("unknown"))
                .map(name -> answered(
                        operation, name + " in query", call(operation).queryParam(name, mark), operation.at("", "")));
        var inHeaders = HEADERS.stream()
                .map(name -> answered(operation, "header " + name, withBody(operation, name), operation.at("", "")));
        return Stream.of(inPath, inQuery, inHeaders, inBody(operation)).flatMap(answers -> answers);
    }

    private RequestSpecification withBody(Operation operation, String header) {
        var call = call(operation).header(header, mark);
        return operation.body().isMissingNode()
                ? call
                : Api.json(call, operation.body().toString());
    }

    private Stream<Answered> inBody(Operation operation) {
        var example = operation.body();
        if (example.isMissingNode() || operation.publishesItsBody()) {
            return Stream.empty();
        }
        return texts(example, JsonPointer.empty()).map(at -> {
            var body = example.deepCopy();
            ((ObjectNode) body.at(at.head())).put(at.last().getMatchingProperty(), mark);
            return answered(
                    operation,
                    "body " + at,
                    Api.once(Api.json(call(operation), body.toString())),
                    operation.at("", ""));
        });
    }

    /** Members with a text, of objects at any depth. */
    private static Stream<JsonPointer> texts(JsonNode node, JsonPointer at) {
        return node.properties().stream().flatMap(member -> {
            var here = at.appendProperty(member.getKey());
            return member.getValue().isTextual() ? Stream.of(here) : texts(member.getValue(), here);
        });
    }

    private RequestSpecification call(Operation operation) {
        var callers = operation.declared().path("x-callers");
        if (callers.isEmpty()) {
            return api.withoutToken();
        }
        var roles = operation.declared().path("x-roles");
        var kind = callers.path(0).asText().equals("STAFF") && !roles.isEmpty()
                ? roles.path(0).asText()
                : callers.path(0).asText();
        return api.as(CALLERS.getOrDefault(kind, "clerk-riga-3"));
    }

    private static Answered answered(Operation operation, String what, RequestSpecification call, String path) {
        var name = operation.method() + " " + operation.path();
        return new Answered(name, name + ", " + what, call.request(operation.method(), path));
    }
}
