package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.place.Place;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Where people come into the queue of a place: each gets the next number of the day and is told how long it will take. */
@ApplicationScoped
public class Entrance {

    private final QueueEntries entries;
    private final QueueDays days;
    private final QueueJournal journal;
    private final WaitEstimates estimates;
    private final Outlook outlook;
    private final QueuePlaces places;

    Entrance(
            QueueEntries entries,
            QueueDays days,
            QueueJournal journal,
            WaitEstimates estimates,
            Outlook outlook,
            QueuePlaces places) {
        this.entries = entries;
        this.days = days;
        this.journal = journal;
        this.estimates = estimates;
        this.outlook = outlook;
        this.places = places;
    }

    /** In the running transaction; a booking is locked before. */
    public QueueEntry enter(Place place, NewEntry wanted, Caller caller) {
        var day = wanted.enteredLater() ? wanted.arrivedAt().atZone(Zones.RIGA).toLocalDate() : places.today();
        requireNotOver(place, wanted, day);
        var entry = new QueueEntry(wanted, day, days.nextNumber(place.id(), day));
        entries.persistAndFlush(entry);
        var isBooked = wanted.booked() != null;
        journal.done(
                caller,
                entry,
                isBooked ? VisitStatus.BOOKED : VisitStatus.CHECKED_IN,
                new QueueJournal.Deed(
                        isBooked ? Action.CHECK_IN : Action.TICKET, null, wanted.arrivedAt(), places.now()));
        if (!wanted.enteredLater()) {
            estimates.told(entry, outlook.of(place).of(entry.id()));
        }
        entries.flush();
        return entry;
    }

    /** Nobody is let in to be sent away by the end of the day a minute later. */
    private void requireNotOver(Place place, NewEntry wanted, LocalDate day) {
        if (!wanted.enteredLater()
                && days.isOver(place.id(), day)
                && places.openNow(place.id()).isEmpty()) {
            throw new Conflict("place-closed");
        }
    }

    /** Of those with tickets: who has a booked time is let in whatever the number. */
    public void requireRoom(Place place, QueueRule rule) {
        if (!rule.hasRoom(entries.waiting(place.id(), places.today()).size())) {
            throw new Conflict("queue-full", java.util.Map.of("most", rule.mostWaiting()));
        }
    }
}
