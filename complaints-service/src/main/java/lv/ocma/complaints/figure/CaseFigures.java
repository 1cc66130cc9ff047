package lv.ocma.complaints.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.complaints.figure.CaseFigureView.Ended;
import lv.ocma.complaints.figure.CaseFigureView.ReplyTime;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Figures of months, as they were counted: what is read grows with the period that is asked for, not with the number of cases. */
@ApplicationScoped
class CaseFigures {

    private static final String REPLIED = "what in ('UPHELD', 'PARTLY_UPHELD', 'REJECTED', 'INADMISSIBLE', 'ANSWERED')";
    private static final List<String> WHAT = List.of(
            "RECEIVED",
            "UPHELD",
            "PARTLY_UPHELD",
            "REJECTED",
            "INADMISSIBLE",
            "ANSWERED",
            "FORWARDED",
            "WITHDRAWN",
            "REOPENED");
    private static final String REPLY_TIME = Stream.of("cases", "days", "allowed", "in_time")
            .map(sum -> sum("sum(" + sum + ")", REPLIED, "replied_" + sum))
            .collect(Collectors.joining(", ", "", ", " + sum("max(longest)", REPLIED, "longest")));
    private static final String WHERE = """
            from case_figure where month between :from and :to and place = any(:places) and (cast(:kind as text) is null or kind = :kind)""";

    private final Session session;

    CaseFigures(Session session) {
        this.session = session;
    }

    /** In the order of what they are told apart by; never more than the limit. */
    List<CaseFigureView> of(FigureQuestion asked, int limit) {
        var columns =
                asked.by().stream().sorted().map(FigureQuestion.By::column).toList();
        var counts = WHAT.stream()
                .map(what -> sum("sum(cases)", "what = '" + what + "'", what.toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", "));
        var told = String.join(", ", columns);
        var shown = told.isEmpty() ? "" : told.replace("month", "to_char(month, 'YYYY-MM') as month") + ", ";
        var grouped = told.isEmpty() ? "" : " group by " + told + " order by " + told;
        return session
                .createNativeQuery("select " + shown + counts + ", " + REPLY_TIME + " " + WHERE + grouped, Tuple.class)
                .setParameter("from", asked.from().atDay(1))
                .setParameter("to", asked.to().atDay(1))
                .setParameter("places", asked.places().toArray(String[]::new), String[].class)
                .setParameter("kind", asked.kind(), String.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> view(row, columns))
                .toList();
    }

    private static String sum(String of, String where, String as) {
        return "cast(coalesce(" + of + " filter (where " + where + "), 0) as bigint) as " + as;
    }

    private static CaseFigureView view(Tuple row, List<String> columns) {
        return new CaseFigureView(
                text(row, columns, "place"),
                text(row, columns, "kind"),
                text(row, columns, "clause"),
                text(row, columns, "service"),
                text(row, columns, "month"),
                row.get("received", Long.class),
                new Ended(
                        row.get("upheld", Long.class),
                        row.get("partly_upheld", Long.class),
                        row.get("rejected", Long.class),
                        row.get("inadmissible", Long.class),
                        row.get("answered", Long.class),
                        row.get("forwarded", Long.class),
                        row.get("withdrawn", Long.class)),
                row.get("reopened", Long.class),
                ReplyTime.of(
                        row.get("replied_cases", Long.class),
                        row.get("replied_days", Long.class),
                        row.get("replied_allowed", Long.class),
                        row.get("replied_in_time", Long.class),
                        row.get("longest", Long.class)));
    }

    /** What names no clause or service has an empty one. */
    private static @Nullable String text(Tuple row, List<String> columns, String column) {
        if (!columns.contains(column)) {
            return null;
        }
        var value = row.get(column, String.class);
        return value.isEmpty() ? null : value;
    }
}
