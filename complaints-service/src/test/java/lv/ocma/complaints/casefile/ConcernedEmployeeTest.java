package lv.ocma.complaints.casefile;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.ServiceDocument;
import org.junit.jupiter.api.Test;

/** Whom a case concerns is refused on every route that decides it or moves it, whatever their role. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ConcernedEmployeeTest {

    /** What those may do whom it concerns: they are heard, and neither decide nor move it by that. */
    private static final Set<String> OPEN_TO_ALL =
            Set.of("POST /statement", "POST /conflicts", "POST /influence-attempts");

    private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");

    private static final Map<String, Object> STEPS = Map.ofEntries(
            Map.entry("POST /attachments", "Zvanu izraksts.".getBytes(StandardCharsets.UTF_8)),
            Map.entry("POST /cure-request", Map.of("missing", "Nav norādīta diena.")),
            Map.entry("POST /supplement", Map.of("text", "26. novembrī.")),
            Map.entry("POST /extension", Map.of("until", "2026-12-22", "reason", "Gaidām ziņas.")),
            Map.entry("POST /forwarding", Map.of("authority", "an-authority", "reason", "Nav mūsu.")),
            Map.entry("POST /notification", Map.of("notifiedOn", "2026-11-20", "remedyNamed", true)),
            Map.entry("POST /reclassification", Map.of("kind", "PROPOSAL", "reason", "Lūdz nolikt soliņu.")),
            Map.entry("POST /withdrawal", Map.of()),
            Map.entry("POST /notes", Map.of("text", "Zvanīju.")),
            Map.entry("POST /examination", Map.of()),
            Map.entry("POST /decision", Map.of("outcome", "ANSWERED", "reply", "Paldies.")),
            Map.entry("POST /approval", Map.of()),
            Map.entry("POST /challenge", Map.of("text", "Nepiekrītu lēmumam.")),
            Map.entry("POST /links", Map.of("kind", "FOLLOWS", "other", UUID.randomUUID())),
            Map.entry("POST /reopening", Map.of("newFact", "Atrasts pielikums.")),
            Map.entry("POST /remedies/{remedy}/completion", Map.of("ending", "DONE")),
            Map.entry("POST /return", Map.of("reason", "Nav vērtēts otrs iebildums.")),
            Map.entry("PUT /examiner", Map.of("employee", UUID.randomUUID().toString())));

    @Inject
    Given given;

    @Test
    @Clause({"P1", "P8"})
    void an_employee_whom_a_case_concerns_is_refused_on_every_route() {
        var place = given.aPlace();
        var role = StaffRole.SUPERVISOR;
        var named = ExaminerGiven.employee(given, role, place, null, List.of());
        var subordinate = ExaminerGiven.employee(given, role, place, named.id(), List.of());
        var conflicted = ExaminerGiven.employee(given, role, place, null, List.of());
        var other = ExaminerGiven.employee(given, role, place, null, List.of());
        var complaint = CaseGiven.complaint(place);
        complaint.put("employee", named.id());
        var file = CaseGiven.opened(CaseGiven.frontEnd(), complaint);
        conflicted
                .asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reason", "Mans radinieks."))
                .post(file + "/conflicts")
                .then()
                .statusCode(201);

        for (var step : STEPS.entrySet()) {
            for (var concerned : List.of(named, subordinate, conflicted)) {
                send(concerned.asks(), file, step.getKey(), step.getValue())
                        .then()
                        .statusCode(403)
                        .body("type", endsWith("/problems/case-concerns-you"));
            }
        }
        send(other.asks(), file, "POST /notes", Map.of("text", "Zvanīju."))
                .then()
                .statusCode(201);
        for (var concerned : List.of(named, subordinate, conflicted)) {
            concerned
                    .asks()
                    .get(file + "/influence-attempts")
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("/problems/case-concerns-you"));
        }
    }

    @Test
    void no_route_is_forgotten_here() {
        var changing = new TreeSet<String>();
        var of = CaseGiven.PATH + "/{id}";
        ServiceDocument.paths(ServiceDocument.read())
                .forEach((path, operations) -> operations.properties().forEach(operation -> {
                    if (path.startsWith(of + "/") && CHANGING.contains(operation.getKey())) {
                        changing.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.substring(of.length()));
                    }
                }));
        var covered = new HashSet<>(STEPS.keySet());
        covered.addAll(OPEN_TO_ALL);
        assertEquals(new TreeSet<>(covered), changing);
    }

    private static Response send(RequestSpecification by, String caseFile, String step, Object body) {
        var sent = by.header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID());
        if (body instanceof byte[] file) {
            sent.contentType("application/octet-stream")
                    .header("Content-Disposition", "attachment; filename=\"zvani.txt\"")
                    .body(file);
        } else {
            sent.body(body);
        }
        var path = caseFile
                + step.substring(step.indexOf(' ') + 1)
                        .replace("{remedy}", UUID.randomUUID().toString());
        return step.startsWith("PUT ") ? sent.put(path) : sent.post(path);
    }
}
