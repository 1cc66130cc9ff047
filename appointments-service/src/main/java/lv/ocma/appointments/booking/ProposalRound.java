package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.ids.Ids;

/** Proposes the nearest free time to a few of the visits that cannot be at theirs. */
@ApplicationScoped
class ProposalRound {

    static final int BITE = 20;

    private final DisturbedVisits visits;
    private final SlotKeeper slots;
    private final ManageLinks links;
    private final Journal journal;
    private final ProposalRules rules;
    private final Clock clock;

    ProposalRound(
            DisturbedVisits visits,
            SlotKeeper slots,
            ManageLinks links,
            Journal journal,
            ProposalRules rules,
            Clock clock) {
        this.visits = visits;
        this.slots = slots;
        this.links = links;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** How many it has looked at; fewer than {@link #BITE} when no more are due. */
    @Transactional
    int propose() {
        var due = visits.due(clock.instant(), BITE);
        var run = Ids.next();
        due.stream()
                .sorted(Comparator.comparing(visit -> visit.id().toString()))
                .forEach(visit -> propose(visit, run));
        return due.size();
    }

    /** Nobody is proposed what somebody else is, as long as they may accept it. */
    private void propose(Booking visit, UUID run) {
        var now = clock.instant();
        var other = slots.nearest(
                visit.place(),
                visit.startsAt(),
                Items.persons(visit.items()),
                now.plus(rules.notice()),
                visits.proposedStarts(visit.place(), now),
                visit.origin().channel().ruled());
        if (other.isEmpty()) {
            visit.proposeLater(now.plus(rules.again()));
            return;
        }
        var event = visit.propose(
                proposal(other.get(), now), links.of(visit).map(journal::sealed).orElse(null), journal::seal);
        journal.toldByRule("appointment.propose", visit, run, event);
    }

    private Proposal proposal(Slot other, Instant now) {
        var start = other.time().start();
        var latest = start.minus(rules.notice().dividedBy(2));
        var until = now.plus(rules.answerWithin());
        return new Proposal(start, other.time().end(), until.isBefore(latest) ? until : latest);
    }
}
