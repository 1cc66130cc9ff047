package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.ids.Ids;

/** Takes one offer that nobody has answered in time to the next in line. */
@ApplicationScoped
class LapseRound {

    private final Wishes wishes;
    private final Offers offers;
    private final SlotKeeper slots;
    private final WishJournal journal;
    private final WaitingRules rules;
    private final Clock clock;

    LapseRound(Wishes wishes, Offers offers, SlotKeeper slots, WishJournal journal, WaitingRules rules, Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.slots = slots;
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /** One in a transaction, as the days of two would be locked in any order; false when there was none. */
    @Transactional
    boolean lapse() {
        var lapsed = offers.lapsed();
        lapsed.ifPresent(this::lapse);
        return lapsed.isPresent();
    }

    private void lapse(Offers.Offer offer) {
        var wish = wishes.lock(offer.wish()).orElseThrow();
        wish.lapse(rules.lapses());
        wishes.flush();
        wishes.lookAgain(wish.id(), clock.instant());
        offers.end(offer.id(), Offers.Outcome.LAPSED);
        journal.lapsed(wish, offer, Ids.next());
        // Where the hold has ended too, because the job came late, the mark of its end leads to the line.
        slots.drop(offer.id());
    }
}
