package lv.ocma.notifications.wording;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Reads what callers give for placeholders, by their types; what is wrong is named at once, with pointers into the member {@code values} of the body. */
public final class GivenValues {

    /** Of a value, in characters as people count them. */
    public static final int LONGEST = 2_000;

    public static final int MOST = 20;
    public static final int LONGEST_NAME = 40;

    private static final String VALUES = "/values";
    private static final String REQUIRED = "required";

    private final Map<String, PlaceholderType> types = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private GivenValues(List<Placeholder> placeholders) {
        placeholders.forEach(placeholder -> types.put(placeholder.name(), placeholder.type()));
    }

    /** By name, those that are given; {@link Invalid} where a name is unknown, or a value is not of its type. */
    public static Map<String, Object> some(@Nullable List<GivenValue> given, List<Placeholder> placeholders) {
        return read(given, placeholders).told();
    }

    /** As {@link #some}, and {@link Invalid} where one of them is missing. */
    public static Map<String, Object> all(@Nullable List<GivenValue> given, List<Placeholder> placeholders) {
        var read = read(given, placeholders);
        if (read.violations.isEmpty()) {
            read.types.keySet().stream()
                    .filter(name -> !read.values.containsKey(name))
                    .sorted()
                    .forEach(name -> read.violations.add(
                            Violation.body(VALUES, "template-value-missing", Map.of("name", name))));
        }
        return read.told();
    }

    private static GivenValues read(@Nullable List<GivenValue> given, List<Placeholder> placeholders) {
        var values = new GivenValues(placeholders);
        if (given != null && given.size() > MOST) {
            values.violations.add(Violation.body(VALUES, "size", Map.of("min", 0, "max", MOST)));
        } else if (given != null) {
            for (int at = 0; at < given.size(); at++) {
                // A careless client's list may have nothing at a place.
                values.take(Objects.requireNonNullElse(given.get(at), GivenValue.NONE), VALUES + "/" + at);
            }
        }
        return values;
    }

    private Map<String, Object> told() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return Map.copyOf(values);
    }

    private void take(GivenValue given, String pointer) {
        var name = given.placeholder();
        var value = given.value();
        if (value == null) {
            violations.add(Violation.body(pointer + "/value", REQUIRED));
        } else if (SeenText.length(value) > LONGEST) {
            violations.add(Violation.body(pointer + "/value", "size", Map.of("min", 0, "max", LONGEST)));
        }
        if (name == null) {
            violations.add(Violation.body(pointer + "/placeholder", REQUIRED));
            return;
        }
        var type = types.get(name);
        if (type == null) {
            violations.add(
                    Violation.body(pointer + "/placeholder", "template-placeholder-unknown", Map.of("name", name)));
        } else if (value != null) {
            read(name, type, value, pointer);
        }
    }

    private void read(String name, PlaceholderType type, String value, String pointer) {
        try {
            values.put(name, type.read(value));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            violations.add(Violation.body(pointer + "/value", "template-value", Map.of("type", type.name())));
        }
    }
}
