package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.contract.ApiDocument;
import org.junit.jupiter.api.Test;

/**
 * Sends every example of the document as it stands there. What it changes is not put back, so its name lets it come last of the classes that share its
 * stack.
 */
@SystemTest
class WholeDocumentIT {

    /** What an example that claims to be valid is never answered with. */
    private static final Set<String> CLAIM_REFUTED = Set.of("invalid-request", "malformed-request");

    /** Rules of the day, of the caller and of the data that a stack happens to have. */
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "block-over",
            "call-times",
            "fee-option-needed",
            "id-taken",
            "incident-time",
            "late-today",
            "message-template",
            "message-useless",
            "paper-day",
            "staff-only",
            "today-only",
            "unknown-consumer",
            "unknown-employee",
            "unknown-fee-option",
            "unknown-number",
            "unknown-staff-member",
            "version-overlaps",
            "wished-day-past");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Callers callers;
    private final ApiDocument document = ApiDocument.committed();
    private final List<String> wrong = new ArrayList<>();
    private int sent;

    WholeDocumentIT(Api api) {
        this.callers = new Callers(api);
    }

    @Test
    void every_example_is_taken_and_what_comes_back_is_documented() {
        document.operations()
                .flatMap(declared -> DocumentedOperation.of(declared).stream())
                .forEach(this::execute);
        assertTrue(sent > 200, "few examples: " + sent);
        assertEquals(List.of(), wrong.stream().limit(30).toList(), wrong.size() + " of " + sent);
    }

    private void execute(DocumentedOperation operation) {
        var bodies = operation.bodies().toList();
        for (var body : bodies) {
            send(operation, " with " + body, with(body, call(operation)));
        }
        if (bodies.isEmpty()) {
            send(operation, "", call(operation));
        }
        optional(operation).forEach(parameter -> sendWith(parameter, operation));
    }

    /** By itself, or where it says something only beside others, like a distance beside a point, with all of them. */
    private void sendWith(JsonNode parameter, DocumentedOperation operation) {
        var alone = send(
                operation,
                " by " + parameter.path("name").asText(),
                withBody(operation, add(parameter, call(operation))));
        if (!alone) {
            wrong.removeLast();
            var all = call(operation);
            optional(operation).forEach(each -> add(each, all));
            send(operation, " by all", withBody(operation, all));
        }
    }

    private static RequestSpecification withBody(DocumentedOperation operation, RequestSpecification call) {
        return operation.bodies().findFirst().map(body -> with(body, call)).orElse(call);
    }

    private static Stream<JsonNode> optional(DocumentedOperation operation) {
        return inQuery(operation)
                .filter(parameter -> !parameter.path("required").asBoolean());
    }

    private static Stream<JsonNode> inQuery(DocumentedOperation operation) {
        return operation
                .declared()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.has("example")
                        && parameter.path("in").asText().equals("query"));
    }

    /** With all that it requires. */
    private RequestSpecification call(DocumentedOperation operation) {
        var call = callers.of(operation);
        inQuery(operation)
                .filter(parameter -> parameter.path("required").asBoolean())
                .forEach(parameter -> add(parameter, call));
        headers(operation).forEach(header -> call.header(header.path("name").asText(), value(header)));
        return call;
    }

    /** Those without which it is refused. */
    private Stream<JsonNode> headers(DocumentedOperation operation) {
        return operation
                .declared()
                .path("parameters")
                .valueStream()
                .map(document::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .filter(header -> header.path("required").asBoolean()
                        || header.path("name").asText().equals("If-Match"));
    }

    /** A version that holds, a key that is new, else as it is shown. */
    private static String value(JsonNode header) {
        return switch (header.path("name").asText()) {
            case "If-Match" -> "*";
            case "Idempotency-Key" -> UUID.randomUUID().toString();
            default -> header.path("example").asText();
        };
    }

    private static RequestSpecification with(JsonNode body, RequestSpecification call) {
        return Api.json(call, body.toString());
    }

    private static RequestSpecification add(JsonNode parameter, RequestSpecification call) {
        var example = parameter.path("example");
        var values = example.isArray() ? example.valueStream() : Stream.of(example);
        values.forEach(value -> call.queryParam(parameter.path("name").asText(), value.asText()));
        return call;
    }

    /** False where the example is refused as invalid. */
    private boolean send(DocumentedOperation operation, String what, RequestSpecification call) {
        sent++;
        var answer = call.request(operation.method(), operation.examplePath());
        var where = operation.name() + what + ": " + answer.statusCode() + " ";
        var declared = operation.declared().path("responses").path(Integer.toString(answer.statusCode()));
        if (declared.isMissingNode()) {
            wrong.add(where + "is not documented: " + answer.asString());
        } else if (isRefuted(answer)) {
            wrong.add(where + answer.asString());
            return false;
        } else {
            flaws(document.resolved(declared), answer).forEach(flaw -> wrong.add(where + flaw));
        }
        return true;
    }

    /** What no document can say: it rests on the day, on who asks, or on what is stored already. */
    private static boolean isRefuted(Response answer) {
        if (answer.statusCode() != 400
                || CLAIM_REFUTED.stream().noneMatch(slug -> answer.asString().contains("/problems/" + slug))) {
            return false;
        }
        var codes = json(answer.asString()).path("errors").findValuesAsText("code");
        return codes.isEmpty() || !OF_THE_MOMENT.containsAll(codes);
    }

    private List<String> flaws(JsonNode declared, Response answer) {
        var body = answer.asString();
        if (body.isEmpty()) {
            return declared.has("content") ? List.of("has no body") : List.of();
        }
        var type = answer.contentType().replaceAll(";.*", "");
        var form = declared.path("content").path(type);
        if (form.isMissingNode()) {
            return List.of("comes as " + type);
        }
        return type.endsWith("json") ? document.flaws(form.path("schema"), json(body)) : List.of();
    }

    private static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The body is no JSON", e);
        }
    }
}
