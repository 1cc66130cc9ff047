package lv.ocma.notifications.office;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lv.ocma.notifications.letter.Language;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * A correction that can be written.
 *
 * @param text in each language
 */
record RightText(Map<Language, String> text, String reason) {

    /** {@link Invalid} with all that is wrong. */
    static RightText of(NewCorrection wanted) {
        var violations = new ArrayList<Violation>();
        var texts = wanted.text();
        var read = new EnumMap<Language, String>(Language.class);
        if (texts == null) {
            violations.add(Violation.body("/text", "required"));
        } else {
            read.put(Language.LV, said("/text/lv", texts.lv(), violations));
            read.put(Language.EN, said("/text/en", texts.en(), violations));
            read.put(Language.RU, said("/text/ru", texts.ru(), violations));
        }
        var reason = said("/reason", wanted.reason(), violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new RightText(Map.copyOf(read), reason);
    }

    private static String said(String pointer, @Nullable String text, List<Violation> violations) {
        if (text == null || SeenText.isBlank(text)) {
            violations.add(Violation.body(pointer, "required"));
            return "";
        }
        if (SeenText.length(text) > NewCorrection.LONGEST) {
            violations.add(Violation.body(pointer, "size", Writing.bounds(NewCorrection.LONGEST)));
        }
        return SeenText.strip(text);
    }
}
