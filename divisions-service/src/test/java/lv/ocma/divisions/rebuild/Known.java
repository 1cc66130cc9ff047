package lv.ocma.divisions.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.TreeSet;

/** What JSON says, without the members of which it says that they are not known. */
final class Known {

    private Known() {}

    static JsonNode of(JsonNode node) {
        if (node.isObject()) {
            var known = JsonNodeFactory.instance.objectNode();
            node.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> known.set(member.getKey(), of(member.getValue())));
            return known;
        }
        if (node.isArray()) {
            var known = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> known.add(of(item)));
            return known;
        }
        return node;
    }

    /** Pointers, without positions in lists, of the members that hold anything. */
    static Set<String> members(JsonNode known) {
        var members = new TreeSet<String>();
        collect(known, "", members);
        return members;
    }

    private static void collect(JsonNode node, String at, Set<String> into) {
        if (node.isArray()) {
            node.forEach(item -> collect(item, at, into));
        } else if (node.isObject()) {
            node.properties().forEach(member -> collect(member.getValue(), at + "/" + member.getKey(), into));
        } else {
            into.add(at);
        }
    }
}
