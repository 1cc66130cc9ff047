package lv.ocma.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String SUITE = """
            {"openapi": "3.1.0", "servers": [{"url": "https://api.test"}]}""";
    private static final String FEE = """
            {"type": "object", "properties": {"amount": {"type": "string"}}}""";
    private static final String BILL = """
            {"type": "object", "properties": {"fee": {"$ref": "#/components/schemas/Fee"}}}""";

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Part part(String service, String path, String fee) {
        return new Part(service, json("""
                {"servers": [{"url": "http://127.0.0.1:8080"}],
                 "tags": [{"name": "Fees", "description": "What it costs."}],
                 "paths": {"%s": {"get": {"operationId": "%s", "responses": {"200": {"description": "One.",
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Bill"}}}}}}}},
                 "components": {"schemas": {"Bill": %s, "Fee": %s, "Unused": {"type": "string"}}}}
                """.formatted(path, path.substring(1), BILL, fee)));
    }

    private static ObjectNode merge(Part... parts) {
        return Merge.of(json(SUITE), List.of(parts));
    }

    @Test
    void what_services_have_alike_stands_once_under_its_name() {
        var merged = merge(part("one", "/a", FEE), part("two", "/b", FEE));
        var schemas = merged.at("/components/schemas");
        assertEquals(3, schemas.size(), schemas.toString());
        assertTrue(schemas.has("Fee"));
        assertEquals(1, merged.path("tags").size());
        assertEquals("https://api.test", merged.at("/servers/0/url").asText());
    }

    @Test
    void what_differs_and_what_refers_to_it_has_the_name_of_its_service() {
        var merged = merge(part("one", "/a", FEE), part("two", "/b", "{\"type\": \"string\"}"));
        var schemas = merged.at("/components/schemas");
        assertFalse(schemas.has("Fee") || schemas.has("Bill"), "no service has the plain name");
        assertEquals(
                "#/components/schemas/OneFee",
                schemas.at("/OneBill/properties/fee/$ref").asText());
        assertEquals(
                "#/components/schemas/TwoBill",
                merged.at("/paths/~1b/get/responses/200/content/application~1json/schema/$ref")
                        .asText());
        assertTrue(schemas.has("Unused"), "what is alike keeps its name");
    }

    @Test
    void the_order_of_the_services_decides_nothing() {
        var one = part("one", "/same", FEE);
        var two = part("two", "/same", FEE);
        assertEquals(merge(one, two).toString(), merge(two, one).toString());
        assertEquals(
                "[\"one\",\"two\"]",
                merge(two, one).at("/paths/~1same/get/x-services").toString());
    }

    @Test
    void an_operation_that_two_services_describe_differently_is_refused() {
        var one = part("one", "/same", FEE);
        var two = part("two", "/same", "{\"type\": \"string\"}");
        assertThrows(IllegalStateException.class, () -> merge(one, two));
    }

    @Test
    void paths_that_begin_differently_by_their_servers_are_refused() {
        var one = part("one", "/a", FEE);
        var two = part("two", "/b", FEE);
        ((ObjectNode) two.root().at("/servers/0")).put("url", "https://api.test/v1");
        assertThrows(IllegalStateException.class, () -> merge(one, two));
        ((ObjectNode) one.root().at("/servers/0")).put("url", "https://other.test/v1/");
        assertEquals("https://api.test/v1", merge(one, two).at("/servers/0/url").asText());
    }

    @Test
    void only_what_operations_lead_to_is_kept() {
        var merged = merge(part("one", "/a", FEE));
        UsedComponents.keep(merged);
        assertEquals(
                "{\"Bill\":" + json(BILL) + ",\"Fee\":" + json(FEE) + "}",
                merged.at("/components/schemas").toString());
    }
}
