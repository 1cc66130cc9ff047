package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotsToOffer;
import lv.ocma.platform.ids.Ids;

/** Holds a time for one of the line and tells its customer; in the running transaction. */
@ApplicationScoped
class OfferMaker {

    private final Wishes wishes;
    private final Offers offers;
    private final SlotsToOffer slots;
    private final WishJournal journal;
    private final WaitingRules rules;
    private final Clock clock;

    OfferMaker(Wishes wishes, Offers offers, SlotsToOffer slots, WishJournal journal, WaitingRules rules, Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.slots = slots;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** Which times leave enough for an answer, at these places over that channel. */
    Predicate<Slot> answerable(Collection<String> places, Channel channel) {
        var now = clock.instant();
        var notices = slots.notices(places, channel);
        return slot -> until(slot, notices, now).isPresent();
    }

    private Optional<Instant> until(Slot slot, Map<String, Duration> notices, Instant now) {
        var shortest = notices.getOrDefault(slot.place(), Duration.ZERO);
        return new AnswerTime(rules, shortest).until(now, slot.time().start());
    }

    /** What comes of an attempt to offer. */
    enum Attempt {
        OFFERED,
        /** The wish waits, and somebody has it just now: nobody behind it may have what it may want. */
        BUSY,
        /** The wish does not wait any more, or the time is not free by now. */
        PASSED
    }

    /** The hold outlives the deadline a little, so that the time goes to the next in line before everybody sees it. */
    Attempt offer(UUID id, Slot slot) {
        var waiting = wishes.lockWaiting(id);
        if (waiting.isEmpty()) {
            return wishes.isWaiting(id) ? Attempt.BUSY : Attempt.PASSED;
        }
        return offer(waiting.get(), slot) ? Attempt.OFFERED : Attempt.PASSED;
    }

    private boolean offer(Wish wish, Slot slot) {
        var now = clock.instant();
        var answerBy =
                until(slot, slots.notices(List.of(slot.place()), wish.origin().ruled()), now);
        if (answerBy.isEmpty()) {
            return false;
        }
        var length = Duration.between(now, answerBy.get()).plus(rules.grace());
        var held = slots.hold(slot, wish.origin().ruled(), length);
        if (held.isEmpty()) {
            return false;
        }
        wish.offered();
        wishes.flush();
        var offer = new Offers.Offer(
                held.get().id(), wish.id(), slot.place(), slot.time(), SlotsToOffer.token(slot), answerBy.get(), false);
        offers.add(offer, now);
        journal.offered(wish, offer, Ids.next());
        return true;
    }
}
