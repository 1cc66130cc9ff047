package lv.ocma.complaints.figure;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for.
 *
 * @param kind null for all
 */
record FigureQuestion(
        YearMonth from,
        YearMonth to,
        Set<String> places,
        @Nullable String kind,
        Set<By> by) {

    private static final int LONGEST = 24;
    private static final List<String> BY = List.of("place", "kind", "clause", "service", "month");

    /** By what figures are told apart. */
    enum By {
        PLACE,
        KIND,
        CLAUSE,
        SERVICE,
        MONTH;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@link Invalid} for what lacks its period, or asks for too much. */
    static FigureQuestion of(
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            Set<String> places,
            @Nullable String kind,
            List<String> by) {
        var violations = new ArrayList<Violation>();
        if (from == null) {
            violations.add(Violation.parameter("from", "required"));
        }
        if (to == null) {
            violations.add(Violation.parameter("to", "required"));
        }
        if (from != null && to != null && (to.isBefore(from) || ChronoUnit.MONTHS.between(from, to) >= LONGEST)) {
            violations.add(Violation.parameter("to", "error-months", Map.of("max", LONGEST)));
        }
        var apart = by(by, violations);
        if (from == null || to == null || !violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new FigureQuestion(from, to, places, kind, apart);
    }

    private static Set<By> by(List<String> names, List<Violation> violations) {
        var apart = EnumSet.noneOf(By.class);
        for (var name : names) {
            if (BY.contains(name)) {
                apart.add(By.valueOf(name.toUpperCase(Locale.ROOT)));
            } else {
                violations.add(Violation.parameter("by", "one-of", Map.of("values", String.join(", ", BY))));
            }
        }
        return apart;
    }
}
