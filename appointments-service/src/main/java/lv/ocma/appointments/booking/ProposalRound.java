package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.ids.Ids;

/**
 * Proposes the nearest free time to a visit that cannot be at its own, and another one when the customer has not answered; after some times no more,
 * and staff see that. Where none is free the customer is told just so. One visit and one time in each transaction: whoever locks days of several would have to do so in their order.
 */
@ApplicationScoped
class ProposalRound {

    /** As the audit has it. */
    static final String DISPLACED = "appointment.tell-displaced";

    private final DisturbedVisits visits;
    private final SlotKeeper slots;
    private final Proposing proposing;
    private final Journal journal;
    private final ProposalRules rules;
    private final Clock clock;

    ProposalRound(
            DisturbedVisits visits,
            SlotKeeper slots,
            Proposing proposing,
            Journal journal,
            ProposalRules rules,
            Clock clock) {
        this.visits = visits;
        this.slots = slots;
        this.proposing = proposing;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Whether there was one that was due.
     *
     * @throws lv.ocma.platform.problem.Conflict where somebody else was quicker; nothing is changed then
     */
    @Transactional
    boolean propose() {
        var now = clock.instant();
        var due = visits.due(now);
        due.ifPresent(visit -> propose(visit, Ids.next(), now));
        return due.isPresent();
    }

    /** One for which no time could be held, however often it was tried. */
    @Transactional
    boolean putOff() {
        var now = clock.instant();
        var due = visits.due(now);
        due.ifPresent(visit -> visit.proposeLater(now.plus(rules.again())));
        return due.isPresent();
    }

    private void propose(Booking visit, UUID run, Instant now) {
        // Whom no letter reaches is rung up by staff: no time is kept for an answer that cannot come.
        if (visit.contact().email() == null || (visit.proposal() != null && visit.proposalsMade() >= rules.most())) {
            end(visit, run);
            return;
        }
        var other = other(visit, now);
        if (other.isEmpty()) {
            leave(visit, run, now);
            return;
        }
        var event = proposing.propose(
                visit,
                new TimeOfBooking.Wanted(other.get(), null),
                visit.origin().channel().ruled());
        journal.changedByRule("appointment.propose", visit, run, event);
    }

    /** Without another time: told once, as nobody should come in vain (C1, H3), and looked for again unless no day is left. */
    private void leave(Booking visit, UUID run, Instant now) {
        if (!visit.isKnownToBeDisplaced()) {
            journal.toldByRule(DISPLACED, visit, run, proposing.none(visit));
        }
        if (slots.isOver(Items.persons(visit.items()), now)) {
            end(visit, run);
        } else {
            visit.proposeLater(now.plus(rules.again()));
        }
    }

    private void end(Booking visit, UUID run) {
        visit.endProposals();
        slots.withdraw(visit.id());
        journal.changedByRule("appointment.end-proposals", visit.id(), visit.place(), run);
    }

    /** Not the one that has just been left without an answer, if there is another. */
    private Optional<Slot> other(Booking visit, Instant now) {
        var unanswered = visit.proposal();
        var channel = visit.origin().channel().ruled();
        return slots.nearest(
                visit.place(),
                visit.startsAt(),
                Items.persons(visit.items()),
                proposing.answerTime(visit, channel).first(now),
                unanswered == null ? Set.of() : Set.of(unanswered.start()),
                channel);
    }
}
