package lv.ocma.appointments.fee;

import java.util.List;
import lv.ocma.appointments.text.WrittenText;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a text that an employee wrote about a payment. */
final class Words {

    static final int LONGEST = 500;
    static final int LONGEST_RECEIPT = 64;

    private Words() {}

    static List<Violation> violations(String pointer, @Nullable String text, int most) {
        var violations = WrittenText.LINE.required(pointer, text, most);
        return violations.isEmpty() && text != null && CardNumbers.isIn(text)
                ? List.of(Violation.body(pointer, CardNumbers.RULE))
                : violations;
    }
}
