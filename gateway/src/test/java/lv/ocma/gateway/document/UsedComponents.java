package lv.ocma.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out what no operation leads to. */
final class UsedComponents {

    private final ObjectNode components;
    private final Set<String> used = new HashSet<>();

    private UsedComponents(ObjectNode components) {
        this.components = components;
    }

    static void keep(ObjectNode document) {
        var kept = new UsedComponents((ObjectNode) document.path("components"));
        kept.follow(document.path("paths"));
        document.path("paths").findValues("security").forEach(kept::followSchemes);
        kept.dropOthers();
    }

    private void follow(JsonNode tree) {
        for (var key : Part.references(tree)) {
            if (used.add(key)) {
                var component = components.at("/" + key);
                if (component.isMissingNode()) {
                    throw new IllegalStateException("A reference leads nowhere: " + key);
                }
                follow(component);
            }
        }
    }

    private void followSchemes(JsonNode requirements) {
        requirements.forEach(alternative ->
                alternative.properties().forEach(scheme -> used.add("securitySchemes/" + scheme.getKey())));
    }

    private void dropOthers() {
        for (var kind : List.copyOf(components.properties())) {
            var ofKind = (ObjectNode) kind.getValue();
            List.copyOf(ofKind.properties()).stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !used.contains(kind.getKey() + "/" + name))
                    .forEach(ofKind::remove);
            if (ofKind.isEmpty()) {
                components.remove(kind.getKey());
            }
        }
    }
}
