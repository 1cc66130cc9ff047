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
    private final WishEnding ending;
    private final WishJournal journal;
    private final Clock clock;

    WaitedVisitsWatch(Wishes wishes, WishEnding ending, WishJournal journal, Clock clock) {
        this.wishes = wishes;
        this.ending = ending;
        this.journal = journal;
        this.clock = clock;
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
