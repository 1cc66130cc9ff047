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
import lv.ocma.contracts.Event;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;

/**
 * Proposes the nearest free time to a visit that cannot be at its own, and another one when the customer has not answered; after some times no more,
 * and staff see that. One visit in each transaction: whoever locks days of several would have to do so in their order.
 */
@ApplicationScoped
class ProposalRound {

    private static final int ATTEMPTS = 3;

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

    /** Whether there was one that was due. */
    @Transactional
    boolean propose() {
        var now = clock.instant();
        var due = visits.due(now);
        due.ifPresent(visit -> propose(visit, Ids.next(), now));
        return due.isPresent();
    }

    private void propose(Booking visit, UUID run, Instant now) {
        if (visit.proposal() != null && visit.proposalsMade() >= rules.most()) {
            visit.endProposals();
            slots.withdraw(visit.id());
            journal.changedByRule("appointment.end-proposals", visit.id(), visit.place(), run);
            return;
        }
        var event = event(visit, now);
        if (event.isPresent()) {
            journal.changedByRule("appointment.propose", visit, run, event.get());
        } else {
            visit.proposeLater(now.plus(rules.again()));
        }
    }

    /** Somebody may take a time between its being found and its being held; then another is looked for. */
    private Optional<Event> event(Booking visit, Instant now) {
        var event = Optional.<Event>empty();
        for (int attempt = 0; event.isEmpty() && attempt < ATTEMPTS; attempt++) {
            var other = other(visit, now);
            if (other.isEmpty()) {
                return event;
            }
            event = held(visit, other.get());
        }
        return event;
    }

    private Optional<Event> held(Booking visit, Slot other) {
        try {
            return Optional.of(proposing.propose(
                    visit,
                    new TimeOfBooking.Wanted(other, null),
                    visit.origin().channel().ruled()));
        } catch (Conflict taken) {
            return Optional.empty();
        }
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
