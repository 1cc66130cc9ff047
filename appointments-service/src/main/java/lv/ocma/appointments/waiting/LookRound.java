package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;

/**
 * Looks at some wishes by themselves: soon after they came, as their times may have become free meanwhile, and once a day, for what becomes free
 * by the calendar alone; and ends those whose days are over.
 */
@ApplicationScoped
class LookRound {

    static final int BITE = 20;

    /** Longer than a hold lasts: what somebody held when the wish came is free by then, or booked. */
    private static final Duration SOON = Duration.ofMinutes(15);

    private static final Duration LATER = Duration.ofDays(1);

    private final Wishes wishes;
    private final WishTimes times;
    private final WishEnding ending;
    private final WishJournal journal;
    private final Marks marks;
    private final Clock clock;

    LookRound(Wishes wishes, WishTimes times, WishEnding ending, WishJournal journal, Marks marks, Clock clock) {
        this.wishes = wishes;
        this.times = times;
        this.ending = ending;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    /** How many it has looked at; fewer than {@link #BITE} when no more are due. */
    @Transactional
    int look() {
        var now = clock.instant();
        var due = wishes.due(now, BITE);
        var run = Ids.next();
        due.forEach(wish -> look(wish, now, run));
        return due.size();
    }

    private void look(Wish wish, Instant now, UUID run) {
        var over = times.over(wish, now);
        if (over.isPresent()) {
            ending.end(wish, over.get(), now);
            journal.endedByRule(wish, run);
            return;
        }
        // Whoever waits longer for it gets it: what is free is only marked.
        if (wish.status() == WishStatus.WAITING) {
            times.free(wish, 1).forEach(slot -> marks.add(WishTimes.day(slot), now));
        }
        var next = now.plus(Duration.between(wish.since(), now).compareTo(SOON) < 0 ? SOON : LATER);
        var end = times.end(wish);
        wishes.lookAgain(wish.id(), end.isBefore(next) ? end : next);
    }
}
