package lv.ocma.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.ocma.gateway.route.Routes;
import lv.ocma.gateway.route.Service;
import org.jspecify.annotations.Nullable;

/** Every operation of the API, from the documents that the services have released with it (docs/openapi). */
@Startup
@ApplicationScoped
public class Operations {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final Map<String, PathTree> byService = new HashMap<>();
    private final List<Operation> all = new ArrayList<>();

    Operations(ObjectMapper json, Routes routes) {
        routes.services().forEach(service -> read(service.name(), document(json, service.name())));
        read(Service.OWN, document(json, Service.OWN));
    }

    private static JsonNode document(ObjectMapper json, String service) {
        var name = "/openapi/" + service + ".json";
        try (var file = Operations.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The gateway forwards to " + service + ", but was built without " + name);
            }
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String service, JsonNode root) {
        var paths = byService.computeIfAbsent(service, any -> new PathTree());
        var base = URI.create(root.at("/servers/0/url").asText()).getPath();
        for (var path : root.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    var id = method.getValue().path("operationId").asText();
                    var verb = HttpMethod.valueOf(method.getKey().toUpperCase(Locale.ROOT));
                    var operation = new Operation(id, verb, base + path.getKey(), service, method.getValue(), root);
                    paths.add(operation);
                    all.add(operation);
                }
            }
        }
    }

    public List<Operation> all() {
        return List.copyOf(all);
    }

    /**
     * Of one service, as all of them have the same operations for operators. A HEAD is answered as the GET of the same path.
     *
     * @param service as in the routes
     */
    public @Nullable Operation find(String service, HttpMethod method, String path) {
        var paths = byService.get(service);
        if (paths == null) {
            return null;
        }
        var found = paths.find(method, path);
        return found == null && method.equals(HttpMethod.HEAD) ? paths.find(HttpMethod.GET, path) : found;
    }

    /**
     * What a path takes by its documents, HEAD where it takes GET; nothing where they do not know it.
     *
     * @param service as in the routes
     */
    public Set<HttpMethod> methods(String service, String path) {
        var paths = byService.get(service);
        var methods = paths == null ? new HashSet<HttpMethod>() : paths.methods(path);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
