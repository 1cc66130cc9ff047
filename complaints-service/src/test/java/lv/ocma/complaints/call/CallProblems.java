package lv.ocma.complaints.call;

import lv.ocma.complaints.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of calls happens. */
public final class CallProblems {

    private CallProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("not-in-staff-directory", () -> {
            var place = given.aPlace();
            return CallGiven.by(StaffRole.CLERK, place)
                    .queryParam("place", place)
                    .get("/v1/call-scripts");
        });
    }
}
