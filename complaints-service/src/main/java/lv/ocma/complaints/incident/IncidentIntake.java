package lv.ocma.complaints.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Records incidents; whoever shows the visit that one touched is told at once. */
@ApplicationScoped
class IncidentIntake {

    private static final String SERIES = "N";

    private final Incidents incidents;
    private final IncidentSight sight;
    private final IncidentNews news;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    IncidentIntake(
            Incidents incidents, IncidentSight sight, IncidentNews news, Numbers numbers, Audit audit, Clock clock) {
        this.incidents = incidents;
        this.sight = sight;
        this.news = news;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Incident record(NewIncident wanted, Caller caller) {
        var now = clock.instant();
        check(wanted, now);
        sight.requireWork(wanted.place(), caller);
        sight.requireEmployees(wanted.presentIds());
        var number = numbers.next(SERIES, now.atZone(Zones.RIGA).getYear());
        var incident = new Incident(number, wanted, IncidentSight.subject(caller), now);
        incidents.persistAndFlush(incident);
        news.recorded(incident);
        audit.change(caller, "incident.record", "incident", incident.id(), incident.place());
        return incident;
    }

    private void check(NewIncident wanted, Instant now) {
        var violations = new ArrayList<Violation>();
        if (!wanted.hasHappened(now)) {
            violations.add(Violation.body("/happened", "incident-time"));
        }
        if (wanted.caseNumber() != null && !numbers.isTaken(wanted.caseNumber())) {
            violations.add(Violation.body("/caseNumber", "unknown-number"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
