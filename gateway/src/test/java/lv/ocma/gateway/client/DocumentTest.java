package lv.ocma.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.problem.Refused;
import lv.ocma.gateway.route.Service;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.problem.ProblemCatalogue;
import org.junit.jupiter.api.Test;

/** The document of the gateway's own operations is written by hand; this holds it against what they are. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class DocumentTest {

    @Inject
    Operations operations;

    @Inject
    ObjectMapper json;

    private List<Operation> own() {
        return operations.all().stream()
                .filter(operation -> operation.service().equals(Service.OWN))
                .toList();
    }

    @Test
    void each_operation_says_who_may_call_it() {
        assertEquals(8, own().size());
        for (var operation : own()) {
            var scope = operation.method().name().equals("GET") ? "clients:read" : "clients:write";
            assertEquals(scope, operation.document().at("/security/0/bearer/0").asText(), operation.toString());
            assertEquals("[\"STAFF\"]", operation.document().path("x-callers").toString());
            assertEquals(
                    "[\"administrator\"]", operation.document().path("x-roles").toString());
        }
    }

    /** Of the door's own problems each example is the same everywhere, and names its members in braces. */
    private static boolean ours(String slug) {
        return Arrays.stream(Refused.values()).noneMatch(why -> why.slug().equals(slug));
    }

    @Test
    void each_answer_has_an_example_and_each_problem_its_own_words() {
        for (var operation : own()) {
            operation.document().path("responses").properties().forEach(answer -> {
                var where = operation + " " + answer.getKey();
                answer.getValue()
                        .path("content")
                        .forEach(form -> assertFalse(form.path("examples").isEmpty(), where));
                var examples = answer.getValue().at("/content/application~1problem+json/examples");
                examples.properties().forEach(example -> {
                    var type = ProblemCatalogue.shared().require(example.getKey());
                    var shared = example.getValue().path("$ref").asText("");
                    var told = (shared.isEmpty()
                                    ? example.getValue()
                                    : operation.root().at(shared.substring(1)))
                            .path("value");
                    var members = json.convertValue(told, new TypeReference<Map<String, Object>>() {});
                    assertEquals(Integer.parseInt(answer.getKey()), type.status(), where);
                    assertEquals(type.title("en"), told.path("title").asText(), where);
                    if (ours(example.getKey())) {
                        assertEquals(
                                type.detail("en", members), told.path("detail").asText(), where);
                    }
                });
            });
        }
    }

    @Test
    void the_example_of_a_registration_can_be_registered() {
        var put = own().stream()
                .filter(operation -> operation.id().equals("putClient"))
                .findFirst()
                .orElseThrow();
        var example = put.document().at("/requestBody/content/application~1json/examples/a client/value");

        var read = RegistrationReader.read(Buffer.buffer(example.toString()), false);

        assertEquals(example.path("name").asText(), read.name());
    }

    @Test
    void a_registration_has_the_members_of_its_schema() {
        var members =
                own().getFirst().root().at("/components/schemas/ClientRegistration/properties").properties().stream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());

        assertEquals(Set.of("name", "contactEmail", "origins", "requestsPerMinute", "requestsPerDay"), members);
    }
}
