package lv.ocma.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
     * @param forms media types of what it answers where all is well, in their order
     */
    record Declared(String template, String method, String id, Set<String> problems, List<String> forms) {}

    ApiDocument(ObjectMapper json) {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (document == null) {
                throw new IllegalStateException(FILE + " is missing: quarkus-smallrye-openapi makes it in every build");
            }
            var root = json.readTree(document);
            var base = URI.create(root.at("/servers/0/url").asText()).getPath();
            root.path("paths").properties().forEach(path -> add(base + path.getKey(), path.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String template, JsonNode item) {
        METHODS.stream().filter(item::has).forEach(method -> {
            var operation = item.path(method);
            var problems = new HashSet<String>();
            var forms = new LinkedHashSet<String>();
            operation.path("responses").properties().forEach(response -> {
                response.getValue().path(Problems.IN_DOCUMENT).forEach(slug -> problems.add(slug.asText()));
                if (response.getKey().startsWith("2")) {
                    response.getValue().path("content").fieldNames().forEachRemaining(forms::add);
                }
            });
            var id = operation.path("operationId").asText();
            operations.add(new Declared(
                    template, method.toUpperCase(Locale.ROOT), id, Set.copyOf(problems), List.copyOf(forms)));
        });
    }

    List<Declared> operations() {
        return operations;
    }
}
