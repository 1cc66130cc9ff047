package lv.ocma.complaints.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.complaints.visit.KnownVisits;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Reads what was sent of an incident, with what its visit tells. */
@ApplicationScoped
class IncidentForm {

    private final KnownVisits visits;
    private final Numbers numbers;
    private final IncidentSight sight;

    IncidentForm(KnownVisits visits, Numbers numbers, IncidentSight sight) {
        this.visits = visits;
        this.numbers = numbers;
        this.sight = sight;
    }

    /** {@link Invalid} with what is wrong with it, {@link Forbidden} at another place. */
    Happened read(NewIncident sent, Instant now, Caller caller) {
        var happened = visits.of(sent.visit(), sent.lacking(), caller)
                .map(visit -> Happened.of(sent, visit, now))
                .orElseGet(() -> Happened.of(sent));
        check(happened, now);
        sight.requireWork(happened.place(), caller);
        sight.requireEmployees(happened.present());
        return happened;
    }

    private void check(Happened happened, Instant now) {
        var violations = new ArrayList<Violation>();
        if (!happened.isRecent(now)) {
            violations.add(Violation.body("/happened", "incident-time"));
        }
        if (happened.caseNumber() != null && !numbers.isTaken(happened.caseNumber())) {
            violations.add(Violation.body("/caseNumber", "unknown-number"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
