package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.security.Caller;

/** Takes the answer of a customer whose visit cannot be at its time. */
@ApplicationScoped
class Proposals {

    private final Visits visits;
    private final SlotKeeper slots;
    private final Journal journal;
    private final Clock clock;

    Proposals(Visits visits, SlotKeeper slots, Journal journal, Clock clock) {
        this.visits = visits;
        this.slots = slots;
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
        var slot = slots.at(booking.place(), proposal.start(), Items.persons(booking.items()));
        slots.moveAsProposed(slot, id, booking.origin().channel().ruled());
        var event = booking.reschedule(slot, now, journal::seal);
        journal.changed(caller, "appointment.accept-proposal", booking, event);
        return visits.answered(booking, caller);
    }
}
