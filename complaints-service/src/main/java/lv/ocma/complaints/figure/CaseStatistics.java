package lv.ocma.complaints.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Answers what figures are asked for, of the places that the caller may see. */
@ApplicationScoped
class CaseStatistics {

    private static final int MOST = 10_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CaseFigures figures;
    private final CaseCounting counting;
    private final OpenCases open;
    private final YearReport report;
    private final FigureSight sight;
    private final Clock clock;

    CaseStatistics(
            CaseFigures figures,
            CaseCounting counting,
            OpenCases open,
            YearReport report,
            FigureSight sight,
            Clock clock) {
        this.figures = figures;
        this.counting = counting;
        this.open = open;
        this.report = report;
        this.sight = sight;
        this.clock = clock;
    }

    /** {@link Invalid} for what lacks its period, or asks for too much. */
    CaseFiguresView figures(
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable String place,
            @Nullable String kind,
            List<String> by,
            Caller caller) {
        var asked = FigureQuestion.of(from, to, sight.places(place, caller), kind, by);
        // Before the figures: what is counted in between is more than was said, not less.
        var complete = counting.complete();
        var found = figures.of(asked, MOST + 1);
        if (found.size() > MOST) {
            throw new Invalid(Violation.parameter("by", "survey-too-many", Map.of("max", MOST)));
        }
        return new CaseFiguresView(Zones.inRiga(complete), found, null);
    }

    OpenCasesNowView open(@Nullable String place, Caller caller) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new OpenCasesNowView(Zones.inRiga(now), open.of(sight.places(place, caller)), null);
    }

    /** {@link NotFound} for a year without a report. */
    YearReportView report(int year, @Nullable String place, Caller caller) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotFound("not-found");
        }
        return report.of(Year.of(year), sight.places(place, caller));
    }
}
