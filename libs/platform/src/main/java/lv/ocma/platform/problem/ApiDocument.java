package lv.ocma.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** The OpenAPI document that the build has made of the resources, for whatever holds answers against it. */
@ApplicationScoped
class ApiDocument {

    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final String FILE = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper json;

    ApiDocument(ObjectMapper json) {
        this.json = json;
    }

    /** Its path items by path template. */
    JsonNode paths() {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (document == null) {
                throw new IllegalStateException(FILE + " is missing: quarkus-smallrye-openapi makes it in every build");
            }
            return json.readTree(document).path("paths");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
