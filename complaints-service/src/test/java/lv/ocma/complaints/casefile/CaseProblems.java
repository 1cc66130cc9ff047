package lv.ocma.complaints.casefile;

import io.restassured.response.Response;
import java.util.Map;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of cases happens. */
public final class CaseProblems {

    private CaseProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("case-status", () -> withdrawnTwice(given.aPlace()))
                .happens("case-not-held", () -> {
                    var place = given.aPlace();
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
                    return CaseGiven.act(CaseGiven.frontEnd(), file, "/supplement", Map.of("text", "Tagad zinu."));
                })
                .happens("case-deadline-passed", () -> {
                    var place = given.aPlace();
                    var letter = CaseGiven.letter(place, "2026-03-02T10:00:00+02:00");
                    var file = CaseGiven.opened(CaseGiven.handler(place), letter);
                    return CaseGiven.extend(CaseGiven.handler(place), file, "2026-03-20");
                })
                .happens("case-not-extendable", () -> {
                    var place = given.aPlace();
                    var thanks = CaseGiven.complaint(place);
                    thanks.put("kind", "THANKS");
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), thanks);
                    return CaseGiven.extend(CaseGiven.handler(place), file, "2027-01-20");
                })
                .happens("case-no-dispute", () -> {
                    var place = given.aPlace();
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
                    return notified(place, file);
                })
                .happens("dispute-time-decided", () -> {
                    var place = given.aPlace();
                    var dispute = CaseGiven.dispute(place, CaseGiven.today());
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), dispute);
                    given.change("update case_file set dispute_timeliness = 'DENIED' where id = ?", CaseGiven.id(file));
                    return notified(place, file);
                })
                .happens("case-concerns-you", () -> {
                    var place = given.aPlace();
                    var complaint = CaseGiven.complaint(place);
                    complaint.put("employee", given.anEmployee(CaseGiven.handlerOf(place), place, null));
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), complaint);
                    return CaseGiven.askToCure(CaseGiven.handler(place), file);
                });
    }

    private static Response notified(String place, String file) {
        var day = Map.of("notifiedOn", CaseGiven.today(), "remedyNamed", true);
        return CaseGiven.act(CaseGiven.handler(place), file, "/notification", day);
    }

    private static Response withdrawnTwice(String place) {
        var file = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
        CaseGiven.act(CaseGiven.frontEnd(), file, "/withdrawal", null);
        return CaseGiven.act(CaseGiven.frontEnd(), file, "/withdrawal", null);
    }
}
