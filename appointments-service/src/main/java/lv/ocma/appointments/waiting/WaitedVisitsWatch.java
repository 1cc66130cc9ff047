package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitWatcher;
import lv.ocma.platform.ids.Ids;

/** What happens to a visit, and whose it is, happens to the wish for an earlier time of it. */
@ApplicationScoped
class WaitedVisitsWatch implements VisitWatcher {

    private final Wishes wishes;
    private final Offers offers;
    private final WishTimes times;
    private final WishEnding ending;
    private final WishJournal journal;
    private final Clock clock;

    WaitedVisitsWatch(
            Wishes wishes, Offers offers, WishTimes times, WishEnding ending, WishJournal journal, Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.times = times;
        this.ending = ending;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is offered to it and does not suit it any more is not kept for nobody until the deadline. */
    @Override
    public void changing(UUID visit) {
        wishes.lockLiveOf(visit)
                .ifPresent(wish -> offers.open(wish.id())
                        .filter(offer -> !times.isStillFor(wish, offer))
                        .ifPresent(offer -> takeBack(wish, offer)));
    }

    private void takeBack(Wish wish, Offers.Offer offer) {
        ending.takeBack(wish, offer, clock.instant());
        journal.takenBack(wish, offer.place(), Ids.next());
    }

    @Override
    public void cancelled(UUID visit) {
        wishes.lockLiveOf(visit).ifPresent(wish -> {
            ending.end(wish, WishEnd.VISIT_CANCELLED, clock.instant());
            journal.endedByRule(wish, Ids.next());
        });
    }

    @Override
    public void handedOver(UUID from, UUID to) {
        wishes.handOver(from, to);
    }
}
