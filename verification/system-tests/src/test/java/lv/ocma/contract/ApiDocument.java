package lv.ocma.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** docs/openapi/ocma.json: its operations, and whether a value is what one of its schemas says (JSON Schema 2020-12, formats included). */
public final class ApiDocument {

    static final Path FOLDER = Path.of("..", "..", "docs", "openapi");

    private static final String COMPONENTS = "components";
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final JsonNode root;
    private final IdentityHashMap<JsonNode, Schema> compiled = new IdentityHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    public static ApiDocument committed() {
        try {
            return new ApiDocument(new ObjectMapper().readTree(Files.readString(FOLDER.resolve("ocma.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param path whole, as a caller writes it after the address, with names in braces
     * @param declared the operation object
     */
    public record Declared(String method, String path, JsonNode declared) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public Stream<Declared> operations() {
        var base = URI.create(root.at("/servers/0/url").asText()).getPath();
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> new Declared(member.getKey(), base + path.getKey(), member.getValue())));
    }

    /** What it refers to, where it does. */
    public JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** What is wrong with a value, none if it is what the schema says. */
    public List<String> flaws(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compiled).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /** References in it lead to the components, which therefore come with it. */
    private Schema compiled(JsonNode schema) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        return registry.getSchema(whole.set(COMPONENTS, root.path(COMPONENTS)));
    }
}
