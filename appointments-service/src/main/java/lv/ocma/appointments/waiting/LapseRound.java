package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.ids.Ids;

/** Takes each offer that nobody has answered in time to the next in line. */
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

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> due(int most) {
        return offers.lapsed(most);
    }

    /** One in a transaction, as the days of two would be locked in any order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void lapse(UUID offer) {
        offers.lockLapsed(offer).ifPresent(this::lapse);
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
