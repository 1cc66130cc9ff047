package lv.ocma.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.platform.problem.ProblemCatalogue;
import lv.ocma.platform.problem.ProblemType;

/** Adds to each operation the problems that the gateway can answer in its service's stead, each to the response of its status. */
final class DoorProblems {

    private static final String DECLARED = "x-problems";
    private static final String CONTENT = "content";
    private static final String EXAMPLES = "examples";
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String LANGUAGE = "en";
    private static final int SERVER_ERROR = 500;
    /** What it serves itself it need not ask for. */
    private static final String GATEWAY = "gateway";

    private DoorProblems() {}

    static void addTo(ObjectNode document) {
        document.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    if (operation.has("operationId")) {
                        Arrays.stream(Refused.values())
                                .filter(why -> isAnsweredBy(operation, why))
                                .forEach(why -> add(
                                        (ObjectNode) operation,
                                        ProblemCatalogue.shared().require(why.slug())));
                    }
                }));
    }

    private static boolean isAnsweredBy(JsonNode operation, Refused why) {
        return switch (why) {
            case AMBIGUOUS_PATH,
                    HEADERS_TOO_LARGE,
                    INTERNAL_ERROR,
                    INVALID_REQUEST,
                    MALFORMED_REQUEST,
                    OVERLOADED,
                    QUOTA_EXCEEDED,
                    TOO_MANY_AT_ONCE,
                    TOO_MANY_REQUESTS,
                    UNKNOWN_API_KEY,
                    UPGRADE_REFUSED,
                    URI_TOO_LONG -> true;
            case DEMO_CREDENTIALS_REFUSED, INSUFFICIENT_SCOPE, PROOF_OF_POSSESSION, UNAUTHENTICATED ->
                operation.path("security").valueStream().noneMatch(JsonNode::isEmpty);
            case PAYLOAD_TOO_LARGE, REQUEST_TIMEOUT, UNSUPPORTED_MEDIA_TYPE -> operation.has("requestBody");
            case BAD_GATEWAY, GATEWAY_TIMEOUT, SERVICE_UNAVAILABLE ->
                !operation.path("x-services").path(0).asText().equals(GATEWAY);
            // Of paths and methods that are no operation, and of what a browser asks before it.
            case METHOD_NOT_ALLOWED, NOT_FOUND, ORIGIN_NOT_REGISTERED -> false;
        };
    }

    private static void add(ObjectNode operation, ProblemType type) {
        var responses = operation.withObjectProperty("responses");
        var status = Integer.toString(type.status());
        if (!responses.has(status)) {
            var response = responses.putObject(status).put("description", type.title(LANGUAGE) + ".");
            var limited = responses.path("400").path("headers");
            // Figures of limits go with whatever the caller can mend.
            if (type.status() < SERVER_ERROR && limited.isObject()) {
                response.set("headers", limited.deepCopy());
            }
            sort(responses);
        }
        describe(responses.withObjectProperty(status), type);
    }

    private static void describe(ObjectNode response, ProblemType type) {
        var declared = response.withArrayProperty(DECLARED);
        if (!contains(declared, type.slug())) {
            declared.add(type.slug());
        }
        var media = response.withObjectProperty(CONTENT).withObjectProperty(MEDIA_TYPE);
        if (!media.has("schema")) {
            media.putObject("schema").put("$ref", Part.reference("schemas/Problem"));
        }
        var examples = media.withObjectProperty(EXAMPLES);
        if (!examples.has(type.slug())) {
            examples.putObject(type.slug())
                    .putObject("value")
                    .put("type", "https://api.ocma.example/problems/" + type.slug())
                    .put("title", type.title(LANGUAGE))
                    .put("status", type.status())
                    .put("detail", type.detail(LANGUAGE, Map.of()))
                    .put("instance", "urn:ocma:request:0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e");
        }
    }

    private static boolean contains(ArrayNode slugs, String slug) {
        return slugs.valueStream().anyMatch(known -> known.asText().equals(slug));
    }

    private static void sort(ObjectNode responses) {
        var sorted = new ArrayList<>(responses.properties());
        sorted.sort(Map.Entry.comparingByKey());
        responses.removeAll();
        sorted.forEach(response -> responses.set(response.getKey(), response.getValue()));
    }
}
