package lv.ocma.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lets examples of problems that many operations repeat stand once, among the components: they are half of the document else. */
final class SharedExamples {

    private record Use(ObjectNode examples, String name) {}

    private final Map<JsonNode, Map<String, List<Use>>> uses = new LinkedHashMap<>();

    private SharedExamples() {}

    static void share(ObjectNode document) {
        var shared = new SharedExamples();
        document.path("paths")
                .forEach(item -> item.forEach(operation -> operation
                        .path("responses")
                        .forEach(response -> shared.note(response.path("content")
                                .path("application/problem+json")
                                .path("examples")))));
        shared.moveTo(document);
    }

    private void note(JsonNode examples) {
        if (examples instanceof ObjectNode object) {
            object.properties()
                    .forEach(example -> uses.computeIfAbsent(example.getValue(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(example.getKey(), any -> new ArrayList<>())
                            .add(new Use(object, example.getKey())));
        }
    }

    /** The first of a name has it, a further one a number with it. */
    private void moveTo(ObjectNode document) {
        var moved = new TreeMap<String, JsonNode>();
        uses.forEach((example, byName) -> byName.forEach((name, places) -> {
            if (places.size() > 1) {
                var free = name;
                for (var number = 2; moved.containsKey(free); number++) {
                    free = name + "-" + number;
                }
                moved.put(free, example);
                var reference = Part.reference("examples/" + free);
                places.forEach(place -> place.examples().putObject(place.name()).put("$ref", reference));
            }
        }));
        document.withObjectProperty("components").putObject("examples").setAll(moved);
    }
}
