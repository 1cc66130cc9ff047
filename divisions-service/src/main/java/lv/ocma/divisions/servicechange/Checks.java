package lv.ocma.divisions.servicechange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** What is wrong with a body, noted member by member and told at once. */
final class Checks {

    static final int LONGEST_TEXT = 5000;
    static final int MOST_ITEMS = 200;
    private static final String REQUIRED = "required";

    private final List<Violation> violations = new ArrayList<>();

    void requireNone() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    boolean present(String at, @Nullable Object value) {
        if (value == null) {
            broken(at, REQUIRED);
            return false;
        }
        return true;
    }

    void required(String at, @Nullable String text) {
        if (text == null || SeenText.isBlank(text)) {
            broken(at, REQUIRED);
        } else {
            text(at, text);
        }
    }

    void matches(String at, @Nullable String text, String pattern) {
        if (text == null) {
            broken(at, REQUIRED);
        } else if (!text.matches(pattern)) {
            broken(at, "format");
        }
    }

    void inLatvian(String at, @Nullable Texts texts) {
        if (texts == null || texts.lv() == null) {
            broken(at + "/lv", REQUIRED);
        }
        texts(at, texts);
    }

    void inSomeLanguage(String at, @Nullable Texts texts) {
        if (texts == null || texts.unknown()) {
            broken(at, REQUIRED);
        }
        texts(at, texts);
    }

    void texts(String at, @Nullable Texts texts) {
        Texts.orUnknown(texts).known().forEach((language, text) -> required(at + "/" + language, text));
    }

    void text(String at, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            broken(at, "size", Map.of("min", 1, "max", LONGEST_TEXT));
        }
    }

    void link(String at, @Nullable String link) {
        if (link != null) {
            matches(at, link, "https?://\\S{1,2000}");
        }
    }

    void range(String at, @Nullable Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            broken(at, "range");
        }
    }

    void inOrder(String at, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            broken(at, "last-before-first", Map.of("first", from));
        }
    }

    /** None where the member is left out. */
    <T> void each(String at, @Nullable List<T> items, BiConsumer<String, T> check) {
        if (items == null) {
            return;
        }
        if (items.size() > MOST_ITEMS) {
            broken(at, "too-many", Map.of("max", MOST_ITEMS));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            if (present(at + "/" + i, items.get(i))) {
                check.accept(at + "/" + i, items.get(i));
            }
        }
    }

    void broken(String at, String code) {
        violations.add(Violation.body(at, code));
    }

    void broken(String at, String code, Map<String, ?> values) {
        violations.add(Violation.body(at, code, values));
    }
}
