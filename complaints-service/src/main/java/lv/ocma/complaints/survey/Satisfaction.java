package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import lv.ocma.complaints.survey.SurveyResultView.Score;
import org.hibernate.Session;

/** How satisfied customers were on the whole: a sum of the same groups of at least five answers that results are made of (ADR 0190). */
@ApplicationScoped
public class Satisfaction {

    private static final String SUM = """
            select cast(coalesce(sum(answers), 0) as bigint) as answers, cast(coalesce(sum(overall), 0) as bigint) as overall,
              cast(coalesce(sum(overall_satisfied), 0) as bigint) as satisfied
            from survey_result where month between :from and :to and place = any(:places)""";

    private final Session session;

    Satisfaction(Session session) {
        this.session = session;
    }

    /**
     * What answers say.
     *
     * @param mean from 1 to 5
     * @param satisfied share of 4 and 5
     * @param from lower end of the 95 % confidence interval of that share
     * @param to upper end
     */
    public record Level(long answers, double mean, double satisfied, double from, double to) {}

    /** Empty where nobody has answered about these months, which are over. */
    public Optional<Level> of(YearMonth from, YearMonth to, Set<String> places) {
        var row = session.createNativeQuery(SUM, Tuple.class)
                .setParameter("from", from.atDay(1))
                .setParameter("to", to.atDay(1))
                .setParameter("places", places.toArray(String[]::new), String[].class)
                .getSingleResult();
        long answers = row.get("answers", Long.class);
        if (answers == 0) {
            return Optional.empty();
        }
        var score = Score.of(row.get("overall", Long.class), row.get("satisfied", Long.class), answers);
        return Optional.of(
                new Level(answers, score.mean(), score.satisfied(), score.satisfiedFrom(), score.satisfiedTo()));
    }
}
