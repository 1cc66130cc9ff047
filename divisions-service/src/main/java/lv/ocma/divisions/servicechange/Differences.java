package lv.ocma.divisions.servicechange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What two documents say otherwise, value by value; what one of them lacks is null there. */
final class Differences {

    private Differences() {}

    /** By pointer, in its order. */
    static List<ServicePreview.Difference> between(JsonNode before, JsonNode after) {
        var old = values(before);
        var coming = values(after);
        var pointers = new TreeSet<>(old.keySet());
        pointers.addAll(coming.keySet());
        var differences = new ArrayList<ServicePreview.Difference>();
        for (var pointer : pointers) {
            var was = old.get(pointer);
            var is = coming.get(pointer);
            if (was == null ? is != null : !was.equals(is)) {
                differences.add(new ServicePreview.Difference("#" + pointer, was, is));
            }
        }
        return differences;
    }

    private static SortedMap<String, String> values(JsonNode document) {
        var values = new TreeMap<String, String>();
        collect(document, "", values);
        return values;
    }

    private static void collect(JsonNode node, String at, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getValue(), at + "/" + member.getKey(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, into);
            }
        } else if (!node.isNull()) {
            into.put(at, node.asText());
        }
    }
}
