package lv.ocma.gateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies made of one that is right, by one to three changes that may make it wrong. */
final class Mutations {

    private static final int LONG = 200;

    /** Signs; what may be larger is refused whatever it says. */
    private static final int LARGEST = 300_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    JsonNode of(JsonNode right) {
        var changed = right.deepCopy();
        for (var changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(changed);
        }
        return changed.toString().length() > LARGEST ? of(right) : changed;
    }

    private void change(JsonNode body) {
        var places = new ArrayList<JsonNode>();
        collect(body, places);
        var place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            change(object);
        } else if (place instanceof ArrayNode list) {
            change(list);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private void change(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.set("unbekannt", value());
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, near(object.path(name)));
            default -> object.set(name, value());
        }
    }

    private void change(ArrayNode list) {
        switch (random.nextInt(4)) {
            case 0 -> list.removeAll();
            case 1 -> {
                for (int i = 0; i < 200 && !list.isEmpty(); i++) {
                    list.add(list.path(0).deepCopy());
                }
            }
            case 2 -> list.add(value());
            default -> {
                if (!list.isEmpty()) {
                    var at = random.nextInt(list.size());
                    list.set(at, near(list.path(at)));
                }
            }
        }
    }

    /** Of the same type, but longer or larger. */
    private JsonNode near(JsonNode value) {
        if (value.isTextual()) {
            var text = value.asText();
            return JSON.textNode(text.repeat(text.length() > LONG ? 1 : 1 + random.nextInt(400)));
        }
        return value.isNumber() ? JSON.numberNode(random.nextInt(2001) - 1000) : value.deepCopy();
    }

    /** What schemas and the gate mean to read alike: no null, no text of nothing, no number beyond 32 bits. */
    private JsonNode value() {
        return switch (random.nextInt(11)) {
            case 0 -> JSON.numberNode(random.nextInt());
            case 1 -> JSON.numberNode(1.5);
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> JSON.arrayNode();
            case 4 -> JSON.objectNode();
            case 5 -> JSON.textNode("2026-0" + (1 + random.nextInt(9)) + "-3" + random.nextInt(2));
            case 6 -> JSON.textNode("2026-06-15T0" + random.nextInt(10) + ":00:00+03:00");
            case 7 -> JSON.textNode("0" + random.nextInt(10) + ":" + (10 + random.nextInt(80)));
            case 8 -> JSON.textNode("MONDAY");
            case 9 -> JSON.textNode("0197a1f0-7c1e-7d3a-9a55-0a4d3f1b471" + random.nextInt(17));
            default -> JSON.textNode("a".repeat(1 + random.nextInt(6000)));
        };
    }
}
