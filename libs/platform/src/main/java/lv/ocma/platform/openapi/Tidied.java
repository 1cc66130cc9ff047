package lv.ocma.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Last, so that the document is the same of each build, and holds nothing that nobody refers to. */
final class Tidied {

    /** Of the API, and in the address of its server: paths stand without it. */
    private static final String BASE = "/v1";

    private Tidied() {}

    static void tidy(OpenAPI document) {
        closeWhatIsSent(document);
        dropUnused(document);
        SchemaWalk.operations(document).flatMap(SchemaWalk::responses).forEach(Tidied::sortHeaders);
        serveUnderBase(document);
    }

    /** An unknown member of a body is refused; answers stay open, as new members may come. */
    private static void closeWhatIsSent(OpenAPI document) {
        var components = document.getComponents();
        var answered = SchemaWalk.reached(SchemaWalk.answered(document), components);
        var sent = SchemaWalk.reached(SchemaWalk.operations(document).flatMap(SchemaWalk::taken), components);
        Stream.concat(
                        SchemaWalk.operations(document).flatMap(SchemaWalk::taken),
                        sent.stream().filter(name -> !answered.contains(name)).map(components.getSchemas()::get))
                .forEach(schema -> SchemaWalk.within(schema, Tidied::close));
    }

    private static void close(Schema schema) {
        if (schema.getType() != null
                && schema.getType().contains(SchemaType.OBJECT)
                && schema.getProperties() != null
                && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
    }

    private static void dropUnused(OpenAPI document) {
        var components = document.getComponents();
        var used = SchemaWalk.reached(
                Stream.concat(
                        SchemaWalk.operations(document).flatMap(SchemaWalk::taken), SchemaWalk.answered(document)),
                components);
        List.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeSchema);
        components.setSchemas(new LinkedHashMap<>(new TreeMap<>(components.getSchemas())));
    }

    private static void sortHeaders(APIResponse response) {
        if (response.getHeaders() != null) {
            response.setHeaders(new LinkedHashMap<>(new TreeMap<>(response.getHeaders())));
        }
    }

    private static void serveUnderBase(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer()
                .url("https://api.ocma.example" + BASE)
                .description("Production; the address is an example.")
                .extensions(Map.of("x-internal", false))));
        var paths = OASFactory.createPaths();
        new TreeMap<>(document.getPaths().getPathItems()).forEach((path, item) -> {
            if (!path.startsWith(BASE + "/")) {
                throw new IllegalStateException(path + " is not of the API, which stands under " + BASE);
            }
            paths.addPathItem(path.substring(BASE.length()), item);
        });
        document.setPaths(paths);
    }
}
