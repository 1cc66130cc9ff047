package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.complaints.survey.SurveyResultView.Score;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is shown of answers: sums of whole groups, and sums of these sums. No question to it can reach an answer that is in no group (ADR 0190). */
@ApplicationScoped
class SurveyResults {

    private static final List<String> QUESTIONS = List.of("overall", "easy", "clear", "on_time");
    private static final String WHERE = """
            from survey_result where month between :from and :to and (cast(:place as text) is null or place = :place)
              and (cast(:service as text) is null or service = :service)""";

    private final Session session;

    SurveyResults(Session session) {
        this.session = session;
    }

    /** By what results are told apart. */
    enum By {
        PLACE,
        SERVICE,
        MONTH;

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What is asked.
     *
     * @param place null for all
     * @param service null for all
     */
    record Question(
            YearMonth from,
            YearMonth to,
            @Nullable String place,
            @Nullable String service,
            Set<By> by) {}

    /** In the order of what they are told apart by; never more than the limit. */
    List<SurveyResultView> of(Question asked, int limit) {
        var columns = new LinkedHashSet<>(asked.by())
                .stream().sorted().map(By::column).toList();
        var shown = Stream.concat(
                        Stream.of("cast(sum(answers) as bigint) as answers"),
                        QUESTIONS.stream()
                                .flatMap(question -> Stream.of(question, question + "_satisfied"))
                                .map(sum -> "cast(sum(" + sum + ") as bigint) as " + sum))
                .collect(Collectors.joining(", "));
        var told = columns.isEmpty() ? "" : String.join(", ", columns) + ", ";
        var grouped = columns.isEmpty()
                ? " having count(*) > 0"
                : " group by " + String.join(", ", columns) + " order by " + String.join(", ", columns);
        return session
                .createNativeQuery("select " + told + shown + " " + WHERE + grouped, Tuple.class)
                .setParameter("from", asked.from().atDay(1))
                .setParameter("to", asked.to().atDay(1))
                .setParameter("place", asked.place(), String.class)
                .setParameter("service", asked.service(), String.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> view(row, columns))
                .toList();
    }

    private static SurveyResultView view(Tuple row, List<String> columns) {
        var service = columns.contains("service") ? row.get("service", String.class) : null;
        return new SurveyResultView(
                columns.contains("place") ? row.get("place", String.class) : null,
                service == null || service.isEmpty() ? null : service,
                "".equals(service),
                columns.contains("month") ? YearMonth.from(month(row)).toString() : null,
                sum(row, "answers"),
                score(row, "overall"),
                score(row, "easy"),
                score(row, "clear"),
                score(row, "on_time"));
    }

    private static LocalDate month(Tuple row) {
        var month = row.get("month");
        return month instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) month;
    }

    private static Score score(Tuple row, String question) {
        return Score.of(sum(row, question), sum(row, question + "_satisfied"), sum(row, "answers"));
    }

    private static long sum(Tuple row, String name) {
        return ((Number) row.get(name)).longValue();
    }
}
