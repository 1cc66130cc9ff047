package lv.ocma.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTreeTest {

    private final PathTree tree = new PathTree();

    PathTreeTest() {
        tree.add(operation("/v1/places"));
        tree.add(operation("/v1/places/{id}"));
        tree.add(operation("/v1/places/{id}/hours"));
        tree.add(operation("/v1/places/opening-now"));
        tree.add(operation("/v1/{anything}/opening-now/now"));
    }

    private static Operation operation(String path) {
        return new Operation(
                path, HttpMethod.GET, path, "divisions", MissingNode.getInstance(), MissingNode.getInstance());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/places, /v1/places",
        "/v1/places/riga-3, /v1/places/{id}",
        "/v1/places/opening-now, /v1/places/opening-now",
        "/v1/places/riga-3/hours, /v1/places/{id}/hours",
        "/v1/places/opening-now/hours, /v1/places/{id}/hours",
        "/v1/places/opening-now/now, /v1/{anything}/opening-now/now"
    })
    void a_path_belongs_to_the_template_that_says_most_of_it(String path, String template) {
        var found = tree.find(HttpMethod.GET, path);

        assertEquals(template, found == null ? null : found.path());
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1", "GET, /v1/places/riga-3/hours/today", "GET, /v1/visits", "POST, /v1/places"})
    void what_is_not_documented_is_no_operation(String method, String path) {
        assertNull(tree.find(HttpMethod.valueOf(method), path));
    }

    @Test
    void two_operations_of_one_method_and_path_stop_the_start() {
        var same = operation("/v1/places/{place}");

        assertThrows(IllegalStateException.class, () -> tree.add(same));
    }
}
