package lv.ocma.complaints.casefile;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.ProblemsOfModule;
import lv.ocma.platform.testing.TestTokens;

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
                .happens("case-kind", () -> {
                    var place = given.aPlace();
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
                    var supervisor = CaseGiven.by(TestTokens.staff(StaffRole.SUPERVISOR, place));
                    return CaseGiven.reclassify(supervisor, file, "COMPLAINT");
                })
                .happens("examiner-concerned", () -> {
                    var place = given.aPlace();
                    var named = ExaminerGiven.handler(given, place);
                    return CaseGiven.by(TestTokens.staff(StaffRole.SUPERVISOR, place))
                            .header("If-Match", "*")
                            .body(Map.of("employee", named.id()))
                            .put(about(named, place) + "/examiner");
                })
                .happens("case-of-another-examiner", () -> {
                    var place = given.aPlace();
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
                    return CaseGiven.act(CaseGiven.handler(place), file, "/examination", null);
                })
                .happens("statement-of-another", () -> {
                    var place = given.aPlace();
                    return state(CaseGiven.handler(place), about(ExaminerGiven.handler(given, place), place));
                })
                .happens("statement-not-asked", () -> {
                    var place = given.aPlace();
                    var named = ExaminerGiven.handler(given, place);
                    return state(named.asks(), about(named, place));
                })
                .happens("statement-given", () -> {
                    var place = given.aPlace();
                    ExaminerGiven.handler(given, place).enrolled();
                    var named = ExaminerGiven.handler(given, place);
                    var file = about(named, place);
                    state(named.asks(), file);
                    return state(named.asks(), file);
                })
                .happens("conflict-declared", () -> {
                    var place = given.aPlace();
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
                    var employee = ExaminerGiven.handler(given, place);
                    declare(employee.asks(), file);
                    return declare(employee.asks(), file);
                })
                .happens("case-concerns-you", () -> {
                    var place = given.aPlace();
                    var complaint = CaseGiven.complaint(place);
                    complaint.put("employee", given.anEmployee(CaseGiven.handlerOf(place), place, null));
                    var file = CaseGiven.opened(CaseGiven.frontEnd(), complaint);
                    return CaseGiven.askToCure(CaseGiven.handler(place), file);
                });
    }

    private static String about(ExaminerGiven named, String place) {
        var complaint = CaseGiven.complaint(place);
        complaint.put("employee", named.id());
        return CaseGiven.opened(CaseGiven.frontEnd(), complaint);
    }

    private static Response state(RequestSpecification by, String file) {
        return CaseGiven.act(by, file, "/statement", Map.of("text", "Apkalpoju divus klientus."));
    }

    private static Response declare(RequestSpecification by, String file) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "Mans radinieks."))
                .post(file + "/conflicts");
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
