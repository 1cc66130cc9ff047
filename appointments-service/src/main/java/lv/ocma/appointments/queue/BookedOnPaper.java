package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisit;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.place.Place;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Booked visits that were served on paper: nobody could check them in, so that the end of the day may have taken them for missed. */
@ApplicationScoped
class BookedOnPaper {

    private final BookedVisits booked;
    private final QueueEntries entries;

    BookedOnPaper(BookedVisits booked, QueueEntries entries) {
        this.booked = booked;
        this.entries = entries;
    }

    /** @param day on which they were there */
    BookedVisit lock(Place place, UUID id, LocalDate day, Caller caller) {
        var visit = booked.lock(id, caller);
        if (visit.place().equals(place.id()) && isTakenForMissed(visit, day)) {
            booked.takeBack(
                    visit,
                    VisitStatus.BOOKED,
                    caller,
                    Action.ENTER_FROM_PAPER.audited(),
                    state -> new BookingReopened(state, VisitStatus.BOOKED.name()));
        }
        if (visit.status() != VisitStatus.BOOKED || !visit.place().equals(place.id())) {
            throw new Conflict("visit-status", Map.of("status", visit.status().name()));
        }
        return visit;
    }

    /** Whoever was seen by staff, and called, was missed in truth. */
    private boolean isTakenForMissed(BookedVisit visit, LocalDate day) {
        return visit.status() == VisitStatus.MISSED
                && visit.time().start().atZone(Zones.RIGA).toLocalDate().equals(day)
                && entries.ofBooking(visit.id()).isEmpty();
    }
}
