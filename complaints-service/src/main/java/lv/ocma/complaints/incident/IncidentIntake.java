package lv.ocma.complaints.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Records incidents; whoever shows the visit that one touched is told at once. */
@ApplicationScoped
class IncidentIntake {

    private static final String SERIES = "N";

    private final Incidents incidents;
    private final IncidentForm form;
    private final IncidentNews news;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    IncidentIntake(
            Incidents incidents, IncidentForm form, IncidentNews news, Numbers numbers, Audit audit, Clock clock) {
        this.incidents = incidents;
        this.form = form;
        this.news = news;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Incident record(NewIncident sent, Caller caller) {
        var now = clock.instant();
        var wanted = form.read(sent, now, caller);
        var number = numbers.next(SERIES, now.atZone(Zones.RIGA).getYear());
        var incident = new Incident(number, wanted, IncidentSight.subject(caller), now);
        incidents.persistAndFlush(incident);
        news.recorded(incident);
        audit.change(caller, "incident.record", "incident", incident.id(), incident.place());
        return incident;
    }
}
