package lv.ocma.divisions.hours;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The local dates that a caller asks for, the first and the last included. */
public record Window(LocalDate first, LocalDate last) {

    /** {@link Invalid} naming every rule that the two parameters break. */
    public static Window of(@Nullable LocalDate from, @Nullable LocalDate to, int longest) {
        var violations = new ArrayList<Violation>();
        check("from", from, violations);
        check("to", to, violations);
        if (from == null || to == null) {
            throw new Invalid(violations);
        }
        if (from.isAfter(to)) {
            violations.add(Violation.parameter("from", "from-after-to", Map.of("to", to)));
        }
        if (ChronoUnit.DAYS.between(from, to) >= longest) {
            violations.add(Violation.parameter("to", "window-too-long", Map.of("max", longest)));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new Window(from, to);
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    private static void check(String parameter, @Nullable LocalDate date, ArrayList<Violation> violations) {
        if (date == null) {
            violations.add(Violation.parameter(parameter, "required"));
        }
    }
}
