package lv.ocma.complaints.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.NewestFirst;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows incidents to those few who may see them; each look is recorded before it is answered (V2). */
@ApplicationScoped
class IncidentReads {

    private final Incidents incidents;
    private final IncidentSight sight;
    private final Audit audit;

    IncidentReads(Incidents incidents, IncidentSight sight, Audit audit) {
        this.incidents = incidents;
        this.sight = sight;
        this.audit = audit;
    }

    Incident one(UUID id, Caller caller) {
        var found = incidents.require(id);
        sight.require(found, caller);
        audit.read(caller, "incident.read", "incident", id, found.place(), null);
        return found;
    }

    Page<IncidentItem> at(String place, @Nullable String cursor, int limit, Caller caller) {
        sight.requireAbove(place, caller);
        return page(
                ListCursor.of("listIncidents", place),
                cursor,
                limit,
                (below, most) -> incidents.at(place, below, most));
    }

    /** Which the caller recorded, or where they were present. */
    Page<IncidentItem> involving(@Nullable String cursor, int limit, Caller caller) {
        var subject = IncidentSight.subject(caller);
        var employee = sight.directoryId(caller);
        return page(
                ListCursor.of("listIncidents", null, subject),
                cursor,
                limit,
                (below, most) -> incidents.involving(subject, employee, below, most));
    }

    private static Page<IncidentItem> page(
            ListCursor cursors, @Nullable String cursor, int limit, NewestFirst.Find<Incident> find) {
        return NewestFirst.page(cursors, cursor, limit, find, Incident::id, IncidentItem::of);
    }
}
