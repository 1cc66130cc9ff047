package lv.ocma.complaints.link;

import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of links between cases happens. */
public final class LinkProblems {

    private LinkProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("cases-linked-before", () -> {
            var place = given.aPlace();
            var first = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
            var second = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
            LinksApiTest.link(CaseGiven.handler(place), first, "FOLLOWS", second);
            return LinksApiTest.link(CaseGiven.handler(place), first, "FOLLOWS", second);
        });
    }
}
