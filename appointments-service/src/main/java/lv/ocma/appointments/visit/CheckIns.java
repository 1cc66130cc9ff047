package lv.ocma.appointments.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisit;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.queue.Entrance;
import lv.ocma.appointments.queue.EntryKind;
import lv.ocma.appointments.queue.NewEntry;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.appointments.queue.QueueRules;
import lv.ocma.appointments.queue.TakenBy;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Lets those with a booked time into the queue: in time as such, later as with a live ticket. */
@ApplicationScoped
class CheckIns {

    private final BookedVisits booked;
    private final Delays delays;
    private final Entrance entrance;
    private final QueueRules rules;
    private final QueuePlaces places;
    private final Preconditions preconditions;

    CheckIns(
            BookedVisits booked,
            Delays delays,
            Entrance entrance,
            QueueRules rules,
            QueuePlaces places,
            Preconditions preconditions) {
        this.booked = booked;
        this.delays = delays;
        this.entrance = entrance;
        this.rules = rules;
        this.places = places;
        this.preconditions = preconditions;
    }

    @Transactional
    QueueEntry checkIn(UUID id, CheckIn wanted, Caller caller) {
        wanted.requireValid(caller);
        var visit = booked.lock(id, caller);
        preconditions.requireMatch(visit.version());
        return enter(visit, wanted.identityDocumentSeen(), wanted.priority(), caller);
    }

    /** For who shows that it is theirs; whoever only knows the reference is told as if there were none. */
    @Transactional
    QueueEntry byReference(String reference, CheckIn wanted, Caller caller) {
        wanted.requireValid(caller);
        var id = booked.byReference(reference).orElseThrow(() -> new NotFound("not-found"));
        return enter(booked.lock(id, caller), wanted.identityDocumentSeen(), wanted.priority(), caller);
    }

    /** Of this place alone; a reference that is of none of its visits is told as one that there is not. */
    @Transactional
    QueueEntry atKiosk(String place, String reference, @Nullable String priority, Caller caller) {
        places.require(place);
        var visit = booked.byReference(reference)
                .map(booked::lock)
                .filter(each -> each.place().equals(place))
                .orElseThrow(() -> new Invalid(Violation.body("/reference", "unknown-reference")));
        return enter(visit, null, priority, caller);
    }

    private QueueEntry enter(
            BookedVisit visit, @Nullable Boolean documentSeen, @Nullable String priority, Caller caller) {
        if (visit.status() != VisitStatus.BOOKED) {
            throw new Conflict("visit-status", Map.of("state", visit.status().name()));
        }
        if (priority != null && !rules.isPriority(priority, places.today())) {
            throw new Invalid(Violation.body("/priority", "unknown-priority"));
        }
        var now = places.now();
        var entry = new NewEntry(
                Ids.next(),
                visit.place(),
                EntryKind.BOOKED,
                new NewEntry.Booked(visit.id(), visit.time().start(), isLate(visit, now)),
                parts(visit),
                priority,
                now,
                false,
                documentSeen,
                visit.language(),
                false,
                TakenBy.of(caller),
                NewEntry.NO_CONTACT);
        return entrance.enter(places.require(visit.place()), entry, caller);
    }

    private boolean isLate(BookedVisit visit, Instant now) {
        var rule = rules.of(visit.place());
        var start = visit.time().start();
        var told = delays.of(visit.id(), start);
        var window = CheckInWindow.of(
                start,
                rule.checkInBefore(),
                rule.checkInAfter(),
                told.map(Delays.Delay::kept).orElse(0));
        if (window.isTooEarly(now)) {
            throw new Conflict("check-in-too-early", Map.of("from", Zones.inRiga(window.opens())));
        }
        if (places.today().isAfter(start.atZone(Zones.RIGA).toLocalDate())) {
            throw new Conflict("check-in-too-late");
        }
        return told.filter(Delays.Delay::isReleased).isPresent() || window.isLate(now);
    }

    private static List<NewEntry.Part> parts(BookedVisit visit) {
        return visit.parts().stream()
                .map(part -> new NewEntry.Part(part.service(), part.person(), part.minutes()))
                .toList();
    }
}
