package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.security.Caller;

/** Takes the answer of a customer whose visit cannot be at its time. */
@ApplicationScoped
class Proposals {

    private final Visits visits;
    private final TimeOfBooking times;
    private final Journal journal;
    private final Clock clock;

    Proposals(Visits visits, TimeOfBooking times, Journal journal, Clock clock) {
        this.visits = visits;
        this.times = times;
        this.journal = journal;
        this.clock = clock;
    }

    /** The time that is held becomes that of the visit, by the rules by which it was proposed, whoever accepts it. */
    @Transactional
    Versioned accept(UUID id, Caller caller) {
        var booking = visits.locked(id, caller);
        var now = clock.instant();
        booking.requireMovable(now);
        var proposal = booking.proposal();
        if (proposal == null) {
            throw new Conflict("no-proposal");
        }
        if (!now.isBefore(proposal.until())) {
            throw new Gone("proposal-ended");
        }
        var slot = times.at(booking.place(), proposal.start(), Items.persons(booking.items()))
                .slot();
        var event = booking.reschedule(slot, now, journal::seal);
        times.moveAsProposed(slot, booking);
        journal.changed(caller, "appointment.accept-proposal", booking, event);
        return visits.answered(booking, caller);
    }
}
