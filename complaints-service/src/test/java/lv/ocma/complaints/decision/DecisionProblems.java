package lv.ocma.complaints.decision;

import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of decisions happens. */
public final class DecisionProblems {

    private DecisionProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("statement-awaited", () -> {
                    var examiner = ExaminerGiven.handler(given, given.aPlace()).enrolled();
                    var complaint = CaseGiven.complaint(examiner.place());
                    complaint.put(
                            "employee",
                            ExaminerGiven.handler(given, examiner.place()).id());
                    var file = DecisionGiven.examined(examiner, complaint);
                    return DecisionGiven.decide(examiner, file, DecisionGiven.decision("UPHELD"));
                })
                .happens("decision-proposed", () -> {
                    var examiner = ExaminerGiven.handler(given, given.aPlace());
                    var file = DecisionGiven.examined(examiner);
                    DecisionGiven.decide(examiner, file, DecisionGiven.decision("REJECTED"));
                    return DecisionGiven.decide(examiner, file, DecisionGiven.decision("REJECTED"));
                })
                .happens("decision-not-proposed", () -> {
                    var examiner = ExaminerGiven.handler(given, given.aPlace());
                    var file = DecisionGiven.examined(examiner);
                    return DecisionGiven.approve(DecisionGiven.supervisor(examiner.place()), file);
                })
                .happens("decision-not-challengeable", () -> {
                    var examiner = ExaminerGiven.handler(given, given.aPlace());
                    var file = DecisionGiven.examined(examiner);
                    var decision = DecisionGiven.decision("UPHELD");
                    decision.remove("nextInstance");
                    DecisionGiven.decide(examiner, file, decision);
                    return CaseGiven.frontEnd()
                            .header("Idempotency-Key", UUID.randomUUID())
                            .body(Map.of("text", "Nepareizi."))
                            .post(file + "/challenge");
                })
                .happens("case-reopened-before", () -> {
                    var examiner = ExaminerGiven.handler(given, given.aPlace());
                    var file = DecisionGiven.examined(examiner);
                    DecisionGiven.decide(examiner, file, DecisionGiven.decision("UPHELD"));
                    DecisionGiven.reopen(DecisionGiven.supervisor(examiner.place()), file);
                    DecisionGiven.decide(examiner, file, DecisionGiven.decision("UPHELD"));
                    return DecisionGiven.reopen(DecisionGiven.supervisor(examiner.place()), file);
                })
                .happens("case-reopening-late", () -> {
                    var examiner = ExaminerGiven.handler(given, given.aPlace());
                    var file = DecisionGiven.examined(examiner);
                    DecisionGiven.decide(examiner, file, DecisionGiven.decision("UPHELD"));
                    given.change(
                            "update case_file set decided_on = date '2026-01-05' where id = ?", CaseGiven.id(file));
                    return DecisionGiven.reopen(DecisionGiven.supervisor(examiner.place()), file);
                })
                .happens("decision-own", () -> {
                    var examiner = DecisionApiTest.chief(given, given.aPlace());
                    var file = DecisionGiven.examined(examiner);
                    DecisionGiven.decide(examiner, file, DecisionGiven.decision("REJECTED"));
                    return DecisionGiven.approve(examiner.asks(), file);
                });
    }
}
