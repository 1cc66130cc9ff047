package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisit;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Those in the queue of a place, for its staff: found, held against what the caller has seen, and shown. */
@ApplicationScoped
class StaffVisits {

    private final QueuePlaces places;
    private final QueueEntries entries;
    private final QueueSteps steps;
    private final QueueJournal journal;
    private final BookedVisits booked;
    private final Preconditions preconditions;

    StaffVisits(
            QueuePlaces places,
            QueueEntries entries,
            QueueSteps steps,
            QueueJournal journal,
            BookedVisits booked,
            Preconditions preconditions) {
        this.places = places;
        this.entries = entries;
        this.steps = steps;
        this.journal = journal;
        this.booked = booked;
        this.preconditions = preconditions;
    }

    /** What is answered and the version that it shows. */
    record Shown(StaffVisitView view, long version) {}

    Shown read(String place, UUID id, Caller caller) {
        places.requireStaff(place, caller);
        var entry = entries.findByIdOptional(id)
                .filter(each -> each.place().equals(place))
                .orElseThrow(() -> new NotFound("not-found"));
        journal.read(caller, entry, Purpose.of(caller));
        return shown(entry);
    }

    /** Whom the caller has just called. */
    Shown called(UUID id) {
        return shown(entries.findById(id));
    }

    /** As the caller has seen it last. */
    QueueEntry lock(String place, UUID id, Caller caller) {
        places.requireStaff(place, caller);
        var entry = entries.lock(id)
                .filter(each -> each.place().equals(place))
                .orElseThrow(() -> new NotFound("not-found"));
        preconditions.requireMatch(entry.version());
        return entry;
    }

    /** Whoever has said that they can't be objective neither serves nor ends a visit (P8). */
    void requireNoConflict(QueueEntry entry, Caller caller) {
        if (steps.hasConflict(entry.id(), String.valueOf(caller.subject()))) {
            throw new Conflict("conflict-of-interest");
        }
    }

    /** Contact was ended in an incident, which only follows a warning there. */
    boolean isWarnedElsewhere(QueueEntry entry) {
        return entries.endedContact(entry);
    }

    /** One visit at a counter at a time. */
    void requireFree(QueueEntry entry, @Nullable String counter) {
        if (counter != null) {
            entries.requireFree(entry.place(), entry.day(), counter, entry.id());
        }
    }

    void declareConflict(QueueEntry entry, Caller caller, Instant now) {
        steps.declareConflict(entry.id(), String.valueOf(caller.subject()), now);
    }

    Shown changed(QueueEntry entry) {
        entries.flush();
        return shown(entry);
    }

    private Shown shown(QueueEntry entry) {
        var visit = entry.booking() == null ? null : booked.find(entry.booking());
        return new Shown(view(entry, visit), entry.version());
    }

    private StaffVisitView view(QueueEntry entry, @Nullable BookedVisit visit) {
        var call = entry.lastCall();
        return new StaffVisitView(
                entry.id(),
                entry.number(),
                entry.place(),
                entry.kind().name(),
                entry.status().name(),
                entry.booking(),
                visit == null ? null : visit.reference(),
                local(entry.arrival().bookedFor()),
                entry.arrival().late(),
                entry.arrival().priority(),
                VisitViews.items(entry),
                entry.language(),
                visit == null ? entry.arrival().interpreter() : visit.interpreter(),
                visit == null ? List.of() : visit.accessibility(),
                visit == null ? null : visit.company(),
                StaffVisitView.Reached.of(visit == null ? entry.contact() : visit.contact()),
                Zones.inRiga(entry.arrival().at()),
                entry.arrival().documentSeen(),
                entry.counter() == null ? null : places.numbers(entry.place()).get(entry.counter()),
                entry.employee(),
                call.whyName(),
                call.calls(),
                local(call.called()),
                local(call.serving()),
                local(call.ended()),
                entry.note(),
                entry.warning(),
                entry.warning() != null || entries.hadIncident(entry),
                entry.arrival().enteredLater());
    }

    private static @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : Zones.inRiga(instant);
    }
}
