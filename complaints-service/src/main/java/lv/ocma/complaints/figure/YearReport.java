package lv.ocma.complaints.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lv.ocma.complaints.decision.RemedyFigures;
import lv.ocma.complaints.figure.FigureQuestion.By;
import lv.ocma.complaints.figure.YearReportView.Cause;
import lv.ocma.complaints.figure.YearReportView.OfKind;
import lv.ocma.complaints.figure.YearReportView.Side;
import lv.ocma.complaints.serviceerror.ErrorFigures;
import lv.ocma.complaints.survey.Satisfaction;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** The report of a year beside the year before: how many, about what, how long, with which outcome, what was done, and what customers say of it (ISO 10002). */
@ApplicationScoped
class YearReport {

    private static final int MOST = 10_000;
    private static final int DECEMBER = 12;

    private final CaseFigures figures;
    private final CaseCounting counting;
    private final RemedyFigures remedies;
    private final ErrorFigures errors;
    private final Satisfaction satisfaction;

    YearReport(
            CaseFigures figures,
            CaseCounting counting,
            RemedyFigures remedies,
            ErrorFigures errors,
            Satisfaction satisfaction) {
        this.figures = figures;
        this.counting = counting;
        this.remedies = remedies;
        this.errors = errors;
        this.satisfaction = satisfaction;
    }

    YearReportView of(Year year, Set<String> places) {
        var complete = Zones.inRiga(counting.complete());
        var before = year.minusYears(1);
        return new YearReportView(
                year.getValue(),
                complete,
                side(year, places),
                side(before, places),
                kinds(year, before, places),
                causes(year, before, places, By.CLAUSE, CaseFigureView::clause),
                causes(year, before, places, By.SERVICE, CaseFigureView::service));
    }

    private Side side(Year year, Set<String> places) {
        var total = read(year, places, Set.of()).getFirst();
        return Side.of(
                total,
                remedies.of(first(year), last(year), places),
                errors.of(first(year), last(year), places),
                satisfaction.of(first(year), last(year), places).orElse(null));
    }

    private List<OfKind> kinds(Year year, Year before, Set<String> places) {
        var now = by(read(year, places, EnumSet.of(By.KIND)), CaseFigureView::kind);
        var then = by(read(before, places, EnumSet.of(By.KIND)), CaseFigureView::kind);
        var all = new TreeSet<>(now.keySet());
        all.addAll(then.keySet());
        return all.stream()
                .map(kind -> OfKind.of(kind, now.get(kind), then.get(kind)))
                .toList();
    }

    /** The most frequent first, of those of this year. */
    private List<Cause> causes(
            Year year, Year before, Set<String> places, By topic, Function<CaseFigureView, @Nullable String> name) {
        var then = by(read(before, places, EnumSet.of(topic)), name);
        return read(year, places, EnumSet.of(topic)).stream()
                .filter(figure -> name.apply(figure) != null && figure.received() > 0)
                .map(figure -> {
                    var id = Objects.requireNonNull(name.apply(figure));
                    var earlier = then.get(id);
                    return Cause.of(id, figure, earlier == null ? 0 : earlier.received());
                })
                .sorted(Cause.MOST_FIRST)
                .toList();
    }

    private List<CaseFigureView> read(Year year, Set<String> places, Set<By> by) {
        return figures.of(new FigureQuestion(first(year), last(year), places, null, by), MOST);
    }

    private static YearMonth first(Year year) {
        return year.atMonth(1);
    }

    private static YearMonth last(Year year) {
        return year.atMonth(DECEMBER);
    }

    private static Map<String, CaseFigureView> by(
            List<CaseFigureView> rows, Function<CaseFigureView, @Nullable String> name) {
        var found = new HashMap<String, CaseFigureView>();
        for (var row : rows) {
            var id = name.apply(row);
            if (id != null) {
                found.put(id, row);
            }
        }
        return found;
    }
}
