package lv.ocma.gateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.testing.PlayedServices;
import org.junit.jupiter.api.Test;

/** The gate against the documents that it reads: it refuses nothing that they show, and nothing that they do not. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class DocumentsTest {

    /** What a schema says to people. */
    private static final Set<String> TOLD =
            Set.of("default", "deprecated", "description", "example", "examples", "readOnly", "title", "writeOnly");

    private static final int BODIES_OF_EACH = 200;

    @Inject
    Operations operations;

    @Inject
    Contracts contracts;

    private Stream<Operation> withBody() {
        return operations.all().stream()
                .filter(operation -> contracts.of(operation).body() != null);
    }

    private Findings findings(Operation operation, JsonNode body) {
        return BodyCheck.findings(
                body.toString().getBytes(StandardCharsets.UTF_8),
                Objects.requireNonNull(contracts.of(operation).body()));
    }

    private static List<JsonNode> examples(JsonNode described) {
        var all = new ArrayList<JsonNode>();
        described
                .path("examples")
                .properties()
                .forEach(example -> all.add(example.getValue().path("value")));
        if (described.has("example")) {
            all.add(described.path("example"));
        }
        return all;
    }

    private static List<JsonNode> bodies(Operation operation) {
        var all = examples(
                operation.document().path("requestBody").path("content").path("application/json"));
        assertFalse(all.isEmpty(), operation + " shows a body");
        return all;
    }

    @Test
    void every_body_that_a_document_shows_is_let_through() {
        withBody()
                .forEach(operation -> bodies(operation)
                        .forEach(body -> assertEquals(
                                List.of(), findings(operation, body).all(), () -> operation + " with " + body)));
    }

    @Test
    void every_query_that_a_document_shows_is_let_through() {
        operations.all().forEach(operation -> {
            var query = MultiMap.caseInsensitiveMultiMap();
            for (var parameter : operation.parameters()) {
                if (parameter.path("in").asText().equals("query")) {
                    examples(parameter).stream().limit(1).forEach(example -> {
                        var name = parameter.path("name").asText();
                        if (example.isArray()) {
                            example.forEach(value -> query.add(name, value.asText()));
                        } else {
                            query.add(name, example.asText());
                        }
                    });
                }
            }
            assertEquals(
                    List.of(), contracts.of(operation).ofQuery(query).unreadable(), () -> operation + " with " + query);
        });
    }

    @Test
    void every_header_that_a_document_shows_is_let_through_and_its_lack_is_told_where_the_service_would() {
        var told = new TreeSet<String>();
        operations.all().forEach(operation -> {
            var headers = MultiMap.caseInsensitiveMultiMap();
            operation.parameters().stream()
                    .filter(parameter -> parameter.path("in").asText().equals("header"))
                    .forEach(parameter -> headers.add(
                            parameter.path("name").asText(),
                            examples(parameter).getFirst().asText()));
            var contract = contracts.of(operation);
            assertEquals(List.of(), contract.ofHeaders(headers).all(), () -> operation + " with " + headers);
            contract.ofHeaders(MultiMap.caseInsensitiveMultiMap())
                    .all()
                    .forEach(violation -> told.add(violation.at() + " " + violation.code()));
        });
        assertEquals(Set.of("Content-Disposition required", "Idempotency-Key required"), told);
    }

    @Test
    void bodies_that_are_changed_at_random_are_judged_as_their_schemas_judge_them() {
        var seed = Long.getLong("ocma.seed", System.nanoTime());
        var mutations = new Mutations(new Random(seed));
        var wrong = new int[1];
        withBody().forEach(operation -> {
            var schema = new SchemaReader(operation);
            for (var right : bodies(operation)) {
                assertEquals(List.of(), schema.mistakes(right), () -> operation + " shows " + right);
                for (int i = 0; i < BODIES_OF_EACH; i++) {
                    var body = mutations.of(right);
                    var found = findings(operation, body).all();
                    var mistakes = schema.mistakes(body);
                    wrong[0] += found.isEmpty() ? 0 : 1;
                    assertEquals(
                            mistakes.isEmpty(),
                            found.isEmpty(),
                            () -> "-Docma.seed=" + seed + " " + operation + "\n" + shown(body) + "\ngate: " + found
                                    + "\nschema: " + mistakes);
                }
            }
        });
        assertFalse(wrong[0] == 0, "some bodies became wrong");
    }

    private static String shown(JsonNode body) {
        var text = body.toString();
        return text.substring(0, Math.min(text.length(), 2000));
    }

    @Test
    void schemas_of_requests_say_nothing_that_the_gate_does_not_read() {
        var unread = new TreeSet<String>();
        for (var operation : operations.all()) {
            var seen = Collections.<JsonNode>newSetFromMap(new IdentityHashMap<>());
            operation
                    .document()
                    .path("requestBody")
                    .path("content")
                    .forEach(content -> keywords(operation.root(), content.path("schema"), seen, unread));
            operation
                    .parameters()
                    .forEach(parameter -> keywords(operation.root(), parameter.path("schema"), seen, unread));
        }
        unread.removeAll(Shapes.READ);
        unread.removeAll(TOLD);
        unread.removeIf(name -> name.startsWith("x-"));
        assertEquals(Set.of(), unread);
    }

    private static void keywords(JsonNode root, JsonNode schema, Set<JsonNode> seen, Set<String> all) {
        if (!schema.isObject() || !seen.add(schema)) {
            return;
        }
        schema.fieldNames().forEachRemaining(all::add);
        Stream.of("items", "additionalProperties").map(schema::path).forEach(part -> keywords(root, part, seen, all));
        Stream.of("allOf", "anyOf", "oneOf", "properties")
                .map(schema::path)
                .forEach(parts -> parts.forEach(part -> keywords(root, part, seen, all)));
        if (schema.has("$ref")) {
            keywords(root, root.at(schema.path("$ref").asText().substring(1)), seen, all);
        }
    }
}
