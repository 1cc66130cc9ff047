package lv.ocma.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.ocma.gateway.problem.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/openapi/ocma.json, which the gateway serves and reads. With {@code -Docma.documents.write=true} it is written anew. */
class MergedDocumentTest {

    @BeforeAll
    static void write_anew_where_it_is_asked_for() throws IOException {
        if (Boolean.getBoolean("ocma.documents.write")) {
            Documents.write(Documents.made());
        }
    }

    @Test
    void the_committed_document_is_made_of_those_of_the_services() throws IOException {
        var made = Documents.made();
        var differing = new ArrayList<String>();
        differ(Documents.merged(), made, "", differing);
        assertEquals(
                List.of(),
                differing.stream().limit(10).toList(),
                "docs/openapi/ocma.json is not of today; written anew by: mvn test -pl gateway -am"
                        + " -Dtest=MergedDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Docma.documents.write=true");
    }

    private static void differ(JsonNode committed, JsonNode made, String pointer, List<String> differing) {
        if (committed.isObject() && made.isObject()) {
            var names = new TreeSet<String>();
            committed.fieldNames().forEachRemaining(names::add);
            made.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> differ(committed.path(name), made.path(name), pointer + "/" + name, differing));
        } else if (!committed.equals(made)) {
            differing.add(pointer);
        }
    }

    @Test
    void it_has_every_operation_of_every_service_and_each_id_once() throws IOException {
        var expected = new HashSet<String>();
        for (var part : Documents.ofServices()) {
            operations(part.root())
                    .forEach(operation ->
                            expected.add(operation.path("operationId").asText()));
        }
        var ids = operations(Documents.merged())
                .map(operation -> operation.path("operationId").asText())
                .toList();
        assertEquals(expected, Set.copyOf(ids));
        assertEquals(expected.size(), ids.size(), "no id twice");
    }

    @Test
    void every_operation_tells_the_problems_of_the_door_and_none_twice() throws IOException {
        operations(Documents.merged()).forEach(operation -> {
            var slugs = StreamSupport.stream(operation.path("responses").spliterator(), false)
                    .flatMap(response -> response.path("x-problems").valueStream())
                    .map(JsonNode::asText)
                    .toList();
            var id = operation.path("operationId").asText();
            assertTrue(
                    slugs.containsAll(
                            List.of("ambiguous-path", "malformed-request", "uri-too-long", "headers-too-large")),
                    id);
            for (var why : Refused.values()) {
                assertTrue(Collections.frequency(slugs, why.slug()) <= 1, id + " tells " + why + " twice");
            }
            assertTrue(
                    operation
                            .at("/responses/400/content/application~1problem+json/examples")
                            .has("ambiguous-path"),
                    id);
        });
    }

    @Test
    void what_every_service_has_is_one_operation_that_names_them() throws IOException {
        var operation = Documents.merged().path("paths").properties().stream()
                .filter(path -> path.getKey().endsWith("/operations/{service}/dead-letters"))
                .map(path -> path.getValue().path("get"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("appointments", "complaints", "divisions", "notifications"),
                operation.path("x-services").valueStream().map(JsonNode::asText).toList());
        assertEquals(
                operation.path("x-services"),
                operation.path("parameters").path(0).at("/schema/enum"));
    }

    @Test
    void a_header_that_all_services_read_is_described_once() throws IOException {
        var merged = Documents.merged();
        assertEquals(
                Set.of("IdempotencyKey", "IfMatch", "IfModifiedSince", "IfNoneMatch", "OptionalIdempotencyKey"),
                merged.at("/components/parameters").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private static Stream<JsonNode> operations(JsonNode document) {
        return document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(each -> each.has("operationId"));
    }
}
