package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.platform.security.Caller;

/** Proposes a time that staff have chosen, also where the service has found none or has asked often enough. */
@ApplicationScoped
class ProposalDesk {

    private final Visits visits;
    private final TimeOfBooking times;
    private final Proposing proposing;
    private final Journal journal;
    private final Clock clock;

    ProposalDesk(Visits visits, TimeOfBooking times, Proposing proposing, Journal journal, Clock clock) {
        this.visits = visits;
        this.times = times;
        this.proposing = proposing;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was proposed before is free at once. */
    @Transactional
    Versioned propose(UUID id, WantedTime wanted, Caller caller) {
        var booking = visits.lockedOwn(id, caller);
        booking.requireMovable(clock.instant());
        booking.requireDisplaced();
        var time = times.open(wanted, caller);
        if (!booking.isFor(time.slot())) {
            throw wanted.not("slot-of-other-visit");
        }
        if (!booking.place().equals(time.slot().place())) {
            throw wanted.not("slot-at-another-place");
        }
        var event = proposing.propose(booking, time, Channel.STAFF);
        journal.changed(caller, "appointment.propose", booking, event);
        return visits.answered(booking, caller);
    }
}
