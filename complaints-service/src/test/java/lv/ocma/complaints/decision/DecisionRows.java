package lv.ocma.complaints.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.Thing;
import org.jspecify.annotations.Nullable;

/** Rows of the access matrix for decisions. */
public final class DecisionRows {

    private DecisionRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(Given given, String place, UUID person) {
        var examiner = ExaminerGiven.handler(given, place).enrolled();
        var persons = CaseGiven.opened(CaseGiven.customer(person), CaseGiven.complaint(place));
        var clients = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
        for (var file : List.of(persons, clients)) {
            CaseGiven.act(examiner.asks(), file, "/examination", null);
            DecisionGiven.decide(examiner, file, DecisionGiven.decision("UPHELD"))
                    .then()
                    .statusCode(200);
        }
        examiner.enrolled(List.of());
        var all = List.of(
                Thing.ofPerson("a person's case", persons, person),
                Thing.ofClient("a case that came over a client", clients, Scene.CLIENT));
        return List.of(
                AccessRow.on(all, "getCaseDecision", 200, (by, thing) -> by.get(thing.id() + "/decision")),
                step(all, "decideCase", "/decision", DecisionGiven.decision("UPHELD")),
                step(all, "approveCaseDecision", "/approval", null),
                step(all, "reopenCase", "/reopening", Map.of("newFact", "Atrasts pielikums.")),
                step(
                        all,
                        "completeCaseRemedy",
                        "/remedies/" + UUID.randomUUID() + "/completion",
                        Map.of("ending", "DONE")),
                step(all, "returnCaseDecision", "/return", Map.of("reason", "Nav vērtēts otrs iebildums.")));
    }

    private static AccessRow step(List<Thing> things, String operation, String path, @Nullable Object body) {
        return AccessRow.on(
                things, operation, 428, (by, thing) -> (body == null ? by : by.body(body)).post(thing.id() + path));
    }
}
