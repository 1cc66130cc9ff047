package lv.ocma.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Members, places in lists, members of all items of a list and sizes, as in REST Assured's paths; of other paths nothing is said. */
final class GPath {

    private static final String NAME = "[A-Za-z_]\\w*";
    private static final Pattern PLAIN =
            Pattern.compile(NAME + "(\\[-?\\d{1,4}])*(\\." + NAME + "(\\[-?\\d{1,4}])*)*(\\.size\\(\\))?");
    private static final Pattern STEP = Pattern.compile(NAME + "(?:\\(\\))?|-?\\d+");
    private static final String SIZE = "size()";
    /** Groovy knows these of each object. */
    private static final Set<String> GROOVYS = Set.of("class", "metaClass", "properties");

    private GPath() {}

    /** What there is: one object, which may be null. */
    record Found(@Nullable Object value) {}

    static Optional<Found> find(JsonNode root, String path) {
        if (!PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        try {
            var here = root;
            var steps = STEP.matcher(path);
            while (steps.find()) {
                var step = steps.group();
                if (step.equals(SIZE)) {
                    return here.isArray() ? Optional.of(new Found(here.size())) : Optional.empty();
                }
                here = Character.isJavaIdentifierStart(step.charAt(0)) ? member(here, step) : item(here, step);
            }
            return Optional.of(new Found(value(here)));
        } catch (OtherwiseException e) {
            return Optional.empty();
        }
    }

    private static JsonNode member(JsonNode of, String name) {
        if (of.isObject() && !GROOVYS.contains(name)) {
            var member = of.get(name);
            return member == null ? NullNode.instance : member;
        }
        if (!of.isArray()) {
            throw new OtherwiseException();
        }
        var all = new ArrayNode(JsonNodeFactory.instance);
        of.forEach(item -> {
            if (!item.isNull()) {
                all.add(member(item, name));
            }
        });
        return all;
    }

    private static JsonNode item(JsonNode of, String number) {
        var at = Integer.parseInt(number);
        var item = of.isArray() ? of.get(at < 0 ? of.size() + at : at) : null;
        if (item == null) {
            throw new OtherwiseException();
        }
        return item;
    }

    /** In the types that REST Assured has, except numbers with a fraction, which it makes smaller or larger. */
    private static @Nullable Object value(JsonNode of) {
        return switch (of.getNodeType()) {
            case NULL -> null;
            case STRING -> of.textValue();
            case BOOLEAN -> of.booleanValue();
            case NUMBER -> {
                if (!of.isInt() && !of.isLong()) {
                    throw new OtherwiseException();
                }
                yield of.numberValue();
            }
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                of.forEach(item -> list.add(value(item)));
                yield list;
            }
            case OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                of.properties().forEach(member -> map.put(member.getKey(), value(member.getValue())));
                yield map;
            }
            default -> throw new OtherwiseException();
        };
    }

    /** Something that REST Assured has rules of its own for. */
    private static final class OtherwiseException extends RuntimeException {
        OtherwiseException() {
            super(null, null, false, false);
        }
    }
}
