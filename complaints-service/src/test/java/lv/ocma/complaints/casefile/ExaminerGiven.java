package lv.ocma.complaints.casefile;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/**
 * An employee who is known to the directory and has an account; whoever they are is invented.
 *
 * @param id in the staff directory
 */
public record ExaminerGiven(String id, StaffRole role, String place, String name) {

    private static final List<String> KINDS =
            List.of("COMPLAINT", "DISPUTE", "PROPOSAL", "THANKS", "INFORMATION_REQUEST", "SERVICE_REQUEST", "OTHER");

    /** Somebody who handles cases there. */
    public static ExaminerGiven handler(Given given, String place) {
        return employee(given, StaffRole.CASE_HANDLER, place, null, List.of());
    }

    /** @param superior id of the official above */
    public static ExaminerGiven employee(
            Given given, StaffRole role, String place, @Nullable String superior, List<String> standsIn) {
        var name = UUID.randomUUID().toString();
        var id = given.anEmployee(subject(role, place, name), place, superior, standsIn);
        return new ExaminerGiven(id, role, place, name);
    }

    /** The same, who examines all kinds of cases. */
    public ExaminerGiven enrolled() {
        return enrolled(KINDS);
    }

    public ExaminerGiven enrolled(List<String> kinds) {
        CaseGiven.by(TestTokens.staff(StaffRole.SUPERVISOR, place))
                .body(Map.of("kinds", kinds))
                .post("/v1/examiners/" + id + "/enrolment")
                .then()
                .statusCode(200);
        return this;
    }

    public RequestSpecification asks() {
        return CaseGiven.by(TestTokens.staff(role, place, name));
    }

    private static String subject(StaffRole role, String place, String name) {
        return UUID.nameUUIDFromBytes((role.claim() + "-" + place + "-" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
