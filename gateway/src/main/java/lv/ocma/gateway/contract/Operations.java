package lv.ocma.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.route.Routes;
import org.jspecify.annotations.Nullable;

/** Every operation of the API, from the document that is released with it. */
@Startup
@Singleton
public class Operations {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    private final Map<String, PathTree> byService = new HashMap<>();
    private final List<Operation> all = new ArrayList<>();

    Operations(ApiDocument document, Routes routes, GatewayConfig config) {
        var root = document.root();
        var base = base(root, config.publicUrl());
        for (var path : root.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    read(base + path.getKey(), method.getKey(), method.getValue(), root);
                }
            }
        }
        for (var service : routes.services()) {
            if (!byService.containsKey(service.name())) {
                throw new IllegalStateException("The gateway forwards to " + service.name()
                        + ", but its document has no operation of that service");
            }
        }
    }

    /** What the server's address has before every path: the gateway itself may stand under a path of a greater whole, and the document's paths under a version. */
    private static String base(JsonNode root, URI publicUrl) {
        var server = URI.create(root.at("/servers/0/url").asText()).getPath();
        return server.substring(publicUrl.getPath().length());
    }

    private void read(String path, String method, JsonNode declared, JsonNode root) {
        var id = declared.path("operationId").asText();
        var verb = HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
        for (var service : declared.path("x-services")) {
            var operation = new Operation(id, verb, path, service.asText(), declared, root);
            byService
                    .computeIfAbsent(operation.service(), any -> new PathTree())
                    .add(operation);
            all.add(operation);
        }
    }

    /** What several services have stands here once for each. */
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
