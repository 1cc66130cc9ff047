package lv.ocma.notifications;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class OpenApiTest {

    @Inject
    ObjectMapper json;

    @Test
    void every_operation_has_an_example_of_what_it_takes_and_answers() throws JsonProcessingException {
        var document = json.readTree(
                given().queryParam("format", "JSON").get("/openapi").asString());
        var missing = new ArrayList<String>();
        var operations = new ArrayList<String>();
        for (var path : document.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (!path.getKey().startsWith("/v1/") || !operation.getValue().has("operationId")) {
                    continue;
                }
                var id = operation.getValue().get("operationId").asText();
                operations.add(id);
                success(operation.getValue()).stream()
                        .filter(content ->
                                !content.at("/content/application~1json").has("examples"))
                        .forEach(content -> missing.add(id + " answer"));
                var body = operation.getValue().get("requestBody");
                if (body != null && !body.at("/content/application~1json").has("examples")) {
                    missing.add(id + " request");
                }
            }
        }

        assertTrue(missing.isEmpty(), "without example: " + missing);
        assertTrue(operations.containsAll(Set.of("listMessages", "getMessage")), operations.toString());
    }

    private static List<JsonNode> success(JsonNode operation) {
        return operation.get("responses").properties().stream()
                // 204 has no body to show.
                .filter(response -> response.getKey().startsWith("20") && !response.getKey().equals("204"))
                .map(java.util.Map.Entry::getValue)
                .toList();
    }
}
