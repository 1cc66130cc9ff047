package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.appointments.rule.Rulebook;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.contracts.appointments.BookingDisplaced;
import lv.ocma.contracts.appointments.BookingTimeProposed;
import org.jspecify.annotations.Nullable;

/** Proposes another time to the customer of a visit that cannot be at its own; what cannot be held is not proposed (C1, H3). */
@ApplicationScoped
class Proposing {

    private final SlotKeeper slots;
    private final Rulebook rulebook;
    private final ManageLinks links;
    private final Journal journal;
    private final ProposalRules rules;
    private final Clock clock;

    Proposing(
            SlotKeeper slots, Rulebook rulebook, ManageLinks links, Journal journal, ProposalRules rules, Clock clock) {
        this.slots = slots;
        this.rulebook = rulebook;
        this.links = links;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    AnswerTime answerTime(Booking visit, Channel channel) {
        var notice = rulebook.of(visit.place()).shortestNotice(channel);
        return new AnswerTime(rules.answerWithin(), rules.notice(), notice);
    }

    /**
     * In place of what was proposed before.
     *
     * @param visit locked
     * @param channel whose rules the time keeps
     */
    BookingTimeProposed propose(Booking visit, TimeOfBooking.Wanted time, Channel channel) {
        var now = clock.instant();
        var slot = time.slot();
        var answer = answerTime(visit, channel);
        if (slot.time().start().isBefore(answer.first(now))) {
            throw slots.tooSoon(slot);
        }
        var length = Duration.between(now, answer.until(slot.time().start(), now));
        var held = slots.propose(slot, time.hold(), visit.id(), length, channel);
        return visit.propose(
                new Proposal(slot.time().start(), slot.time().end(), held.expiresAt()), link(visit), journal::seal);
    }

    /** Nothing can be proposed, and the customer does not come in vain: they choose a time themselves, or cancel. */
    BookingDisplaced none(Booking visit) {
        return visit.displaced(link(visit), journal::seal);
    }

    private @Nullable String link(Booking visit) {
        return links.of(visit).map(journal::sealed).orElse(null);
    }
}
