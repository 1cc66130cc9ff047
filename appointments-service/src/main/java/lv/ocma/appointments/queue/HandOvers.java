package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.queue.QueueJournal.Deed;
import lv.ocma.appointments.queue.VisitActions.On;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;

/** Hands somebody over to the queue of another place, where they wait as one who was handed over (P3). */
@ApplicationScoped
class HandOvers {

    private final StaffVisits visits;
    private final QueuePlaces places;
    private final QueueDays days;
    private final QueueJournal journal;
    private final BookedVisits booked;

    HandOvers(StaffVisits visits, QueuePlaces places, QueueDays days, QueueJournal journal, BookedVisits booked) {
        this.visits = visits;
        this.places = places;
        this.days = days;
        this.journal = journal;
        this.booked = booked;
    }

    @Transactional
    StaffVisits.Shown toPlace(On on, String otherPlace, String note) {
        var entry = visits.lock(on.place(), on.id(), on.caller());
        requireServedAt(otherPlace, entry);
        var before = entry.status();
        var now = places.now();
        var day = entry.day();
        // Whoever locks the days of several places takes them in the order of their ids.
        Stream.of(on.place(), otherPlace).sorted().forEach(place -> days.lock(place, day));
        entry.handTo(otherPlace, days.nextNumber(otherPlace, day), note, now);
        journal.done(on.caller(), entry, before, Deed.now(Action.HAND_OVER, now));
        if (entry.booking() != null) {
            booked.handOver(booked.lock(entry.booking()), otherPlace, on.caller());
        }
        var shown = visits.changed(entry);
        days.touch(on.place(), day);
        return shown;
    }

    private void requireServedAt(String place, QueueEntry entry) {
        var other = find(place);
        if (place.equals(entry.place()) || other.able(entry.openServices()).isEmpty()) {
            throw new Invalid(Violation.body("/place", "not-served-there"));
        }
        if (places.openNow(place).isEmpty()) {
            throw new Conflict("place-closed");
        }
    }

    private lv.ocma.appointments.place.Place find(String place) {
        try {
            return places.require(place);
        } catch (NotFound unknown) {
            throw new Invalid(Violation.body("/place", "unknown-place"));
        }
    }

    /** A counter of this place by its number. */
    Counter counter(String place, int number) {
        return places.requireDesk(places.require(place), number, places.today()).counter();
    }
}
