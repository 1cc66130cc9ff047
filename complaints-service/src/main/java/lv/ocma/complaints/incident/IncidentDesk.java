package lv.ocma.complaints.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What is done in an incident: a warning, a call of the manager or the police, the end of contact, its closing (P10). */
@ApplicationScoped
class IncidentDesk {

    private final Incidents incidents;
    private final IncidentSight sight;
    private final IncidentNews news;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    IncidentDesk(
            Incidents incidents,
            IncidentSight sight,
            IncidentNews news,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.incidents = incidents;
        this.sight = sight;
        this.news = news;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Incident warn(UUID id, @Nullable String note, Caller caller) {
        return change(id, caller, "warn", (incident, now) -> incident.warn(note, IncidentSight.subject(caller), now));
    }

    @Transactional
    Incident escalate(UUID id, StepKind to, @Nullable String note, Caller caller) {
        return change(
                id,
                caller,
                "escalate",
                (incident, now) -> incident.escalate(to, note, IncidentSight.subject(caller), now));
    }

    @Transactional
    Incident endContact(UUID id, @Nullable String note, Caller caller) {
        return change(id, caller, "end-contact", (incident, now) -> {
            incident.endContact(note, IncidentSight.subject(caller), now);
            news.contactEnded(incident);
        });
    }

    @Transactional
    Incident close(UUID id, @Nullable String note, Caller caller) {
        return change(id, caller, "close", (incident, now) -> incident.close(note, IncidentSight.subject(caller), now));
    }

    private Incident change(UUID id, Caller caller, String action, BiConsumer<Incident, Instant> step) {
        var incident = incidents.lock(id);
        sight.require(incident, caller);
        preconditions.requireMatch(incident.version());
        step.accept(incident, clock.instant());
        incidents.flush();
        audit.change(caller, "incident." + action, "incident", id, incident.place());
        return incident;
    }
}
