package lv.ocma.gateway;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.route.Routes;
import lv.ocma.gateway.testing.PlayedServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class DocumentPageTest {

    @Inject
    Operations operations;

    @Inject
    Routes routes;

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.json", "/v1/openapi.json"})
    void the_document_of_the_whole_api_is_served_with_the_address_at_which_it_is_served(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "public, max-age=300")
                .header("Access-Control-Allow-Origin", "*")
                .body("openapi", equalTo("3.1.0"))
                .body("servers[0].url", containsString("https://api.example.test"))
                .body(not(containsString("https://api.ocma.example")));
    }

    @Test
    void who_has_it_already_gets_304_and_head_tells_as_much() {
        var etag = given().get("/openapi").header("ETag");
        given().header("If-None-Match", etag)
                .get("/openapi")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(equalTo(""));
        given().header("If-None-Match", "\"old\"").get("/openapi").then().statusCode(200);
        given().head("/openapi").then().statusCode(200).header("ETag", etag);
        given().post("/openapi").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void each_operation_of_the_document_is_found_and_routed_to_its_service() {
        var services = new HashSet<String>();
        var unrouted = operations.all().stream()
                .filter(operation -> {
                    services.add(operation.service());
                    var path = operation
                            .path()
                            .replaceAll("\\{service}", operation.service())
                            .replaceAll("\\{\\w+}", "x");
                    var route = routes.find(path);
                    assertEquals(operation, operations.find(operation.service(), operation.method(), path));
                    return route == null || !route.service().name().equals(operation.service());
                })
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), unrouted);
        assertTrue(services.containsAll(Set.of("divisions", "appointments", "complaints", "notifications")));
        assertNull(operations.find("divisions", HttpMethod.GET, "/v1/appointments/x"));
    }
}
