package lv.ocma.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the OpenAPI document that the build has made says of the operations, for whatever holds answers against it. Read once. */
@ApplicationScoped
class ApiDocument {

    private static final String FILE = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<Declared> operations = new ArrayList<>();

    /**
     * An operation.
     *
     * @param template of its path, parameters in braces
     * @param method in capitals
     * @param problems slugs that it can answer
     */
    record Declared(String template, String method, String id, Set<String> problems) {}

    ApiDocument(ObjectMapper json) {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (document == null) {
                throw new IllegalStateException(FILE + " is missing: quarkus-smallrye-openapi makes it in every build");
            }
            json.readTree(document).path("paths").properties().forEach(path -> add(path.getKey(), path.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String template, JsonNode item) {
        METHODS.stream().filter(item::has).forEach(method -> {
            var operation = item.path(method);
            var problems = new HashSet<String>();
            for (var response : operation.path("responses")) {
                response.path(Problems.IN_DOCUMENT).forEach(slug -> problems.add(slug.asText()));
            }
            var id = operation.path("operationId").asText();
            operations.add(new Declared(template, method.toUpperCase(Locale.ROOT), id, Set.copyOf(problems)));
        });
    }

    List<Declared> operations() {
        return operations;
    }
}
