package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.ocma.complaints.survey.SurveyResults.By;
import lv.ocma.complaints.survey.SurveyResults.Question;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads what results are asked for, and keeps it within bounds. */
@ApplicationScoped
class ResultReads {

    private static final int LONGEST = 24;
    private static final int MOST = 10_000;
    private static final List<String> BY = List.of("place", "service", "month");

    private final SurveyResults results;

    ResultReads(SurveyResults results) {
        this.results = results;
    }

    /** {@link Invalid} for what lacks its period, or asks for too much. */
    List<SurveyResultView> of(
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable String place,
            @Nullable String service,
            List<String> by) {
        var violations = new ArrayList<Violation>();
        if (from == null) {
            violations.add(Violation.parameter("from", "required"));
        }
        if (to == null) {
            violations.add(Violation.parameter("to", "required"));
        }
        if (from != null && to != null && (to.isBefore(from) || ChronoUnit.MONTHS.between(from, to) >= LONGEST)) {
            violations.add(Violation.parameter("to", "survey-period", Map.of("months", LONGEST)));
        }
        var apart = by(by, violations);
        if (from == null || to == null || !violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var found = results.of(new Question(from, to, place, service, apart), MOST + 1);
        if (found.size() > MOST) {
            throw new Invalid(Violation.parameter("by", "survey-too-many", Map.of("max", MOST)));
        }
        return found;
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
