package lv.ocma.complaints.survey;

import java.util.UUID;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of surveys happens. */
public final class SurveyProblems {

    private SurveyProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, SurveyGiven surveys) {
        return problems.happens("survey-answered", () -> {
                    var token = surveys.invited("place-" + UUID.randomUUID());
                    SurveyGiven.answer(token, 5);
                    return SurveyGiven.answer(token, 5);
                })
                .happens("survey-over", () -> SurveyGiven.answer(surveys.expired("place-" + UUID.randomUUID()), 5));
    }
}
