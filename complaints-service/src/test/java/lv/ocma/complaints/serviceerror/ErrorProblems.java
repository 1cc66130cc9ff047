package lv.ocma.complaints.serviceerror;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.ProblemsOfModule;
import lv.ocma.platform.testing.TestTokens;

/** How each problem of errors of employees happens. */
public final class ErrorProblems {

    private ErrorProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("service-error-concerns-you", () -> {
                    var place = given.aPlace();
                    var own = given.anEmployee(ErrorGiven.supervisorOf(place), place, null);
                    return ErrorGiven.act(place, ErrorGiven.anError(place, own), "/taking-up", null);
                })
                .happens("other-division", () -> {
                    var at = scene(given);
                    return ErrorGiven.by(StaffRole.AUDITOR, given.aPlace()).get(at.error());
                })
                .happens("service-error-not-in-hand", () -> act(scene(given), "/taking-up", Map.of()))
                .happens("service-error-without-apology", () -> act(scene(given), "/closure", Map.of()))
                .happens(
                        "service-error-no-contact",
                        () -> act(scene(given), "/apology", Map.of("way", "MESSAGE", "correction", "Piedodiet.")))
                .happens(
                        "service-error-without-notice",
                        () -> act(scene(given), "/apology", Map.of("way", "IN_PERSON", "correction", "Piedodiet.")))
                .happens("service-error-of-another", () -> {
                    var at = scene(given);
                    return ErrorGiven.state(StaffRole.SUPERVISOR, at.place(), at.error());
                })
                .happens("statement-closed", () -> {
                    var place = given.aPlace();
                    var own = given.anEmployee(TestTokens.subjectOf(StaffRole.CLERK, place), place, null);
                    var error = ErrorGiven.anError(place, own);
                    ErrorGiven.state(StaffRole.CLERK, place, error);
                    return ErrorGiven.state(StaffRole.CLERK, place, error);
                })
                .happens("remedies-open", () -> {
                    var at = scene(given);
                    ErrorGiven.remedy(at.place(), at.error(), at.employee());
                    act(at, "/contact-impossibility", Map.of("reason", "Nav zināms."));
                    return act(at, "/closure", Map.of());
                })
                .happens("remedy-ended", () -> {
                    var at = scene(given);
                    var remedy = ErrorGiven.remedy(at.place(), at.error(), at.employee());
                    act(at, remedy, Map.of("outcome", "DONE"));
                    return act(at, remedy, Map.of("outcome", "DONE"));
                })
                .happens("remedies-full", () -> {
                    var at = scene(given);
                    for (int full = 0; full < 20; full++) {
                        ErrorGiven.remedy(at.place(), at.error(), at.employee());
                    }
                    return act(at, "/remedies", Map.of("text", "Vēl.", "owner", at.employee(), "due", "2026-12-04"));
                });
    }

    private record At(String place, String employee, String error) {}

    /** An error that is in hand. */
    private static At scene(Given given) {
        var place = given.aPlace();
        var employee = given.anEmployee(UUID.randomUUID().toString(), place, null);
        return new At(place, employee, ErrorGiven.inHand(place, employee));
    }

    private static Response act(At at, String action, Map<String, ?> body) {
        return ErrorGiven.act(at.place(), at.error(), action, body.isEmpty() ? null : body);
    }
}
