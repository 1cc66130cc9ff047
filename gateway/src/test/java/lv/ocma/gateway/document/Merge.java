package lv.ocma.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes one document of those of the services. The same parts give the same document, in whatever order they come. */
final class Merge {

    private static final String SERVICES = "x-services";

    private final List<Part> parts;
    private final ComponentNames names;
    private final Map<String, ObjectNode> paths = new TreeMap<>();

    private Merge(List<Part> parts) {
        this.parts = parts;
        this.names = new ComponentNames(parts);
    }

    /**
     * @param suite what is said once of all: info, servers, and what tags and components have no service
     * @param parts each is left as it is
     */
    static ObjectNode of(ObjectNode suite, List<Part> parts) {
        var own = parts.stream()
                .map(part -> new Part(part.service(), part.root().deepCopy()))
                .toList();
        SharedScopes.unite(own);
        return new Merge(own).merged(suite.deepCopy());
    }

    private ObjectNode merged(ObjectNode document) {
        document.set("tags", tags());
        document.set("components", components(document.path("components")));
        parts.forEach(this::addPaths);
        paths.values().forEach(item -> item.forEach(Merge::nameServices));
        document.putObject("paths").setAll(paths);
        var server = (ObjectNode) document.at("/servers/0");
        server.put("url", server.path("url").asText() + base());
        return document;
    }

    private String base() {
        var bases = new TreeSet<>(parts.stream().map(Part::base).toList());
        if (bases.size() != 1) {
            throw new IllegalStateException("The paths of the services begin differently: " + bases);
        }
        return bases.first();
    }

    private ArrayNode tags() {
        var tags = new TreeMap<String, JsonNode>();
        for (var part : parts) {
            for (var tag : part.root().path("tags")) {
                same(tag, tags.put(tag.path("name").asText(), tag), "tag");
            }
        }
        var array = JsonNodeFactory.instance.arrayNode();
        tags.values().forEach(array::add);
        return array;
    }

    private ObjectNode components(JsonNode ofSuite) {
        var all = new TreeMap<String, TreeMap<String, JsonNode>>();
        ofSuite.properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(component -> all.computeIfAbsent(kind.getKey(), any -> new TreeMap<>())
                                .put(component.getKey(), component.getValue())));
        for (var part : parts) {
            for (var kind : part.root().path("components").properties()) {
                for (var component : kind.getValue().properties()) {
                    var name = names.in(part, kind.getKey() + "/" + component.getKey())
                            .substring(kind.getKey().length() + 1);
                    Part.redirect(component.getValue(), key -> names.in(part, key));
                    all.computeIfAbsent(kind.getKey(), any -> new TreeMap<>()).put(name, component.getValue());
                }
            }
        }
        var components = JsonNodeFactory.instance.objectNode();
        all.forEach((kind, byName) -> components.putObject(kind).setAll(byName));
        return components;
    }

    private void addPaths(Part part) {
        for (var path : part.root().path("paths").properties()) {
            var merged = paths.computeIfAbsent(path.getKey(), any -> JsonNodeFactory.instance.objectNode());
            Part.redirect(path.getValue(), key -> names.in(part, key));
            for (var member : path.getValue().properties()) {
                var known = merged.get(member.getKey());
                if (member.getValue() instanceof ObjectNode operation && operation.has("operationId")) {
                    addOperation(part, merged, member.getKey(), operation);
                } else if (known == null) {
                    merged.set(member.getKey(), member.getValue());
                } else {
                    same(member.getValue(), known, path.getKey());
                }
            }
        }
    }

    /** What several services have, they have alike, or callers could not know which of them they read about. */
    private static void addOperation(Part part, ObjectNode item, String method, ObjectNode operation) {
        if (item.get(method) instanceof ObjectNode known) {
            var services = (ArrayNode) known.remove(SERVICES);
            same(operation, known, operation.path("operationId").asText());
            known.set(SERVICES, services.add(part.service()));
        } else {
            operation.putArray(SERVICES).add(part.service());
            item.set(method, operation);
        }
    }

    private static void same(JsonNode one, JsonNode other, String what) {
        if (other != null && !one.equals(other)) {
            throw new IllegalStateException(
                    "Two services say different things of " + what + ":\n" + one + "\n" + other);
        }
    }

    /** Where the path names the service, those that have the operation are all that it can be. */
    private static void nameServices(JsonNode operation) {
        var services = new TreeSet<String>();
        operation.path(SERVICES).forEach(service -> services.add(service.asText()));
        if (operation instanceof ObjectNode object && !services.isEmpty()) {
            var sorted = object.putArray(SERVICES);
            services.forEach(sorted::add);
            for (var parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("path")
                        && services.size() > 1
                        && parameter.path("name").asText().equals("service")) {
                    ((ObjectNode) parameter)
                            .set(
                                    "schema",
                                    JsonNodeFactory.instance
                                            .objectNode()
                                            .put("type", "string")
                                            .set("enum", sorted.deepCopy()));
                }
            }
        }
    }
}
