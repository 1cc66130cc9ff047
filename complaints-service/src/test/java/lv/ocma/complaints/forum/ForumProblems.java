package lv.ocma.complaints.forum;

import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of the forum happens. */
public final class ForumProblems {

    private ForumProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems) {
        return problems.happens(
                "question-not-now",
                () -> ForumGiven.act(ForumGiven.published("Vai rinda ir gara?"), "/publication", null));
    }
}
