package lv.ocma.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The names that components have in the merged document. What several services have alike is one; what differs by service, itself or in anything
 * that it refers to, begins with the service's name in every one of them, so that no order of the services decides.
 */
final class ComponentNames {

    /** By key, e.g. {@code schemas/Place}, and service. */
    private final Map<String, Map<String, JsonNode>> all = new TreeMap<>();

    private final Set<String> differing = new HashSet<>();

    ComponentNames(List<Part> parts) {
        for (var part : parts) {
            for (var kind : part.root().path("components").properties()) {
                for (var component : kind.getValue().properties()) {
                    all.computeIfAbsent(kind.getKey() + "/" + component.getKey(), any -> new TreeMap<>())
                            .put(part.service(), component.getValue());
                }
            }
        }
        all.forEach((key, byService) -> {
            if (new HashSet<>(byService.values()).size() > 1) {
                differing.add(key);
            }
        });
        while (spread()) {
            // Until what refers to something that differs is known to differ too.
        }
        requireFreeNames(parts);
    }

    private boolean spread() {
        var more = all.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && !differing.contains(entry.getKey()))
                .filter(entry -> entry.getValue().values().stream()
                        .flatMap(component -> Part.references(component).stream())
                        .anyMatch(differing::contains))
                .map(Map.Entry::getKey)
                .toList();
        return differing.addAll(more);
    }

    private void requireFreeNames(List<Part> parts) {
        for (var key : differing) {
            for (var part : parts) {
                var name = in(part, key);
                if (!name.equals(key) && all.containsKey(name)) {
                    throw new IllegalStateException(name + " is needed for " + key + ", and is the name of another");
                }
            }
        }
    }

    /** @param key in the document of its service, e.g. {@code schemas/Place} */
    String in(Part part, String key) {
        var slash = key.indexOf('/');
        return differing.contains(key) ? key.substring(0, slash + 1) + part.prefix() + key.substring(slash + 1) : key;
    }
}
