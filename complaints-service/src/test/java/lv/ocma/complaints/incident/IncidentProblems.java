package lv.ocma.complaints.incident;

import static lv.ocma.platform.security.StaffRole.CASE_HANDLER;
import static lv.ocma.platform.security.StaffRole.CLERK;
import static lv.ocma.platform.security.StaffRole.SUPERVISOR;

import java.util.List;
import java.util.Map;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.ProblemsOfModule;

/** How each problem of incidents happens. */
public final class IncidentProblems {

    private IncidentProblems() {}

    public static ProblemsOfModule in(ProblemsOfModule problems, Given given) {
        return problems.happens("incident-of-others", () -> {
                    var place = given.aPlace();
                    return IncidentGiven.by(CASE_HANDLER, place).get(IncidentGiven.anIncident(place, List.of()));
                })
                .happens("incident-without-warning", () -> {
                    var place = given.aPlace();
                    var incident = IncidentGiven.anIncident(place, List.of());
                    return IncidentGiven.act(IncidentGiven.by(CLERK, place), incident, "/contact-end", Map.of());
                })
                .happens("incident-not-open", () -> {
                    var place = given.aPlace();
                    var incident = IncidentGiven.anIncident(place, List.of());
                    IncidentGiven.act(IncidentGiven.by(SUPERVISOR, place), incident, "/closure", Map.of());
                    return IncidentGiven.act(IncidentGiven.by(SUPERVISOR, place), incident, "/warnings", Map.of());
                })
                .happens("incident-full", () -> {
                    var place = given.aPlace();
                    var incident = IncidentGiven.anIncident(place, List.of());
                    for (int full = 0; full < 50; full++) {
                        IncidentGiven.act(IncidentGiven.by(CLERK, place), incident, "/warnings", Map.of());
                    }
                    return IncidentGiven.act(IncidentGiven.by(CLERK, place), incident, "/warnings", Map.of());
                });
    }
}
