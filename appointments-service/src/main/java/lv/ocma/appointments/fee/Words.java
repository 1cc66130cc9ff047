package lv.ocma.appointments.fee;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a text that an employee wrote about a payment. */
final class Words {

    static final int LONGEST = 500;
    static final int LONGEST_RECEIPT = 64;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Words() {}

    static List<Violation> violations(String pointer, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return List.of(Violation.body(pointer, "required"));
        }
        if (text.length() > most) {
            return List.of(Violation.body(pointer, "size", Map.of("min", 1, "max", most)));
        }
        if (CONTROL.matcher(text).find()) {
            return List.of(Violation.body(pointer, "format"));
        }
        return CardNumbers.isIn(text) ? List.of(Violation.body(pointer, CardNumbers.RULE)) : List.of();
    }
}
