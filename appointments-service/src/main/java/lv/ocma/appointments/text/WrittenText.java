package lv.ocma.appointments.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.ocma.platform.print.PrintedSheets;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
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
        return text == null || SeenText.isBlank(text)
                ? List.of(Violation.body(pointer, "required"))
                : violations(pointer, text, most);
    }

    /** As {@link #required}, of a text that goes on paper. */
    public List<Violation> requiredOnPaper(String pointer, @Nullable String text, int most) {
        return text == null || SeenText.isBlank(text) ? required(pointer, text, most) : onPaper(pointer, text, most);
    }

    /** As {@link #violations}, of a text that goes on paper: none of its signs may be missing there. */
    public List<Violation> onPaper(String pointer, String text, int most) {
        var violations = violations(pointer, text, most);
        return violations.isEmpty() ? printed(pointer, text) : violations;
    }

    /** What of a text cannot be printed. */
    public static List<Violation> printed(String pointer, String text) {
        return PrintedSheets.unprintable(text)
                .map(sign -> Violation.body(pointer, "not-printable", Map.of("sign", sign)))
                .map(List::of)
                .orElse(List.of());
    }

    /** Of a text that was written; a blank one is too short. */
    public List<Violation> violations(String pointer, String text, int most) {
        if (SeenText.isBlank(text) || SeenText.length(text) > most) {
            return List.of(Violation.body(pointer, "size", Map.of("min", 1, "max", most)));
        }
        return unseen.matcher(text).find() ? List.of(Violation.body(pointer, "format")) : List.of();
    }
}
