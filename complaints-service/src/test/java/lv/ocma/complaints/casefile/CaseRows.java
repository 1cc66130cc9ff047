package lv.ocma.complaints.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.Thing;
import org.jspecify.annotations.Nullable;

/** Rows of the access matrix for cases. */
public final class CaseRows {

    private CaseRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(Given given, String place, UUID person) {
        var persons = CaseGiven.opened(CaseGiven.customer(person), CaseGiven.complaint(place));
        var all = List.of(
                Thing.ofPerson("a person's case", persons, person),
                Thing.ofClient(
                        "a case that came over a client",
                        CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place)),
                        Scene.CLIENT),
                Thing.ofPlace(
                        "a letter that staff wrote down",
                        CaseGiven.opened(CaseGiven.handler(place), CaseGiven.letter(place, CaseGiven.daysAgo(1)))));
        return List.of(
                AccessRow.of(
                        "openCase",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(CaseGiven.PATH)),
                AccessRow.on(
                        List.of(Thing.ofPlace("the cases of a place", place)),
                        "listCases",
                        200,
                        (by, thing) -> by.queryParam("place", thing.id()).get(CaseGiven.PATH)),
                AccessRow.ofOwn(
                        "listMyCases",
                        Thing.ofPerson("a person's case", CaseGiven.id(persons).toString(), person),
                        by -> by.get("/v1/me/cases")),
                AccessRow.on(all, "getCase", 200, (by, thing) -> by.get(thing.id())),
                AccessRow.on(all, "getCaseDeadline", 200, (by, thing) -> by.get(thing.id() + "/deadline")),
                AccessRow.on(all, "listCaseTimeline", 200, (by, thing) -> by.get(thing.id() + "/timeline")),
                AccessRow.on(
                        all,
                        "noteOnCase",
                        201,
                        (by, thing) -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of("text", "Zvanīju, neatbild."))
                                .post(thing.id() + "/notes")),
                AccessRow.on(
                        all,
                        "challengeDecision",
                        409,
                        (by, thing) -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of("text", "Nepareizi."))
                                .post(thing.id() + "/challenge")),
                step(all, "askToCureCase", "/cure-request", Map.of("missing", "Nav norādīta diena.")),
                step(all, "supplementCase", "/supplement", Map.of("text", "26. novembrī.")),
                step(all, "extendCase", "/extension", Map.of("until", "2026-12-22", "reason", "Gaidām ziņas.")),
                step(all, "forwardCase", "/forwarding", Map.of("authority", "an-authority", "reason", "Nav mūsu.")),
                step(
                        all,
                        "reclassifyCase",
                        "/reclassification",
                        Map.of("kind", "PROPOSAL", "reason", "Lūdz nolikt soliņu.")),
                step(
                        all,
                        "dateCaseNotification",
                        "/notification",
                        Map.of("notifiedOn", "2026-11-20", "remedyNamed", true)),
                AccessRow.on(
                        all,
                        "assignCaseExaminer",
                        428,
                        (by, thing) ->
                                by.body(Map.of("employee", UUID.randomUUID())).put(thing.id() + "/examiner")),
                step(all, "examineCase", "/examination", null),
                step(all, "stateOnCase", "/statement", Map.of("text", "Apkalpoju divus klientus.")),
                AccessRow.on(
                        List.of(Thing.ofPlace(
                                "a case that employees are to have nothing to do with",
                                CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place)))),
                        "declareCaseConflict",
                        201,
                        (by, thing) -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of("reason", "Mans radinieks."))
                                .post(thing.id() + "/conflicts")),
                step(all, "withdrawCase", "/withdrawal", null));
    }

    private static AccessRow step(List<Thing> things, String operation, String path, @Nullable Object body) {
        return AccessRow.on(
                things, operation, 428, (by, thing) -> (body == null ? by : by.body(body)).post(thing.id() + path));
    }
}
