package lv.ocma.appointments.queue;

import java.util.List;
import java.util.Map;
import lv.ocma.appointments.text.WrittenText;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Words that staff write about a visit: enough for a colleague, and no page. */
final class Texts {

    static final int MOST = 500;

    private Texts() {}

    /** Without margins; null where nothing is said. */
    static @Nullable String read(String pointer, @Nullable String text) {
        if (text == null || SeenText.isBlank(text)) {
            return null;
        }
        var violations = WrittenText.LINES.violations(pointer, text, MOST);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return SeenText.strip(text);
    }

    static String required(String pointer, @Nullable String text) {
        var read = read(pointer, text);
        if (read == null) {
            throw new Invalid(Violation.body(pointer, "required"));
        }
        return read;
    }

    /** One of the words that are known. */
    static String oneOf(List<String> known, String pointer, @Nullable String word) {
        if (word == null || !known.contains(word)) {
            throw new Invalid(Violation.body(
                    pointer, word == null ? "required" : "one-of", Map.of("values", String.join(", ", known))));
        }
        return word;
    }
}
