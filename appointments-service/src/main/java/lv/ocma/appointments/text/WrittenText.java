package lv.ocma.appointments.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Which signs that nobody sees a text may hold: others could forge lines of a message or a document. */
public enum WrittenText {
    /** None. */
    LINE("\\p{Cntrl}"),
    /** Line feeds and tabs. */
    LINES("[\\p{Cntrl}&&[^\\n\\t]]"),
    /** Returns too, as some systems end their lines. */
    PAGE("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private final Pattern unseen;

    WrittenText(String unseen) {
        this.unseen = Pattern.compile(unseen);
    }

    /** Of a text that may not be left out, nor be blank. */
    public List<Violation> required(String pointer, @Nullable String text, int most) {
        return text == null || text.isBlank()
                ? List.of(Violation.body(pointer, "required"))
                : violations(pointer, text, most);
    }

    /** Of a text that was written; a blank one is too short. */
    public List<Violation> violations(String pointer, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            return List.of(Violation.body(pointer, "size", Map.of("min", 1, "max", most)));
        }
        return unseen.matcher(text).find() ? List.of(Violation.body(pointer, "format")) : List.of();
    }
}
