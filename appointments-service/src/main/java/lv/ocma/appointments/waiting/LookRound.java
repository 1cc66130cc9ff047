package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;

/**
 * Looks at some wishes by themselves: soon after they came, as their times may have become free meanwhile, and once a day, for what becomes free
 * by the calendar alone; and ends those whose days are over.
 */
@ApplicationScoped
class LookRound {

    /** Longer than a hold lasts: what somebody held when the wish came is free by then, or booked. */
    private static final Duration SOON = Duration.ofMinutes(15);

    private static final Duration LATER = Duration.ofDays(1);

    /** Whoever dies with a wish leaves it to be looked at again. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int MOST_DAYS = 5;

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

    /** A wish that is to be looked at, until when nobody else does. */
    record Due(UUID wish, Instant lease) {}

    /** In a transaction of its own: whoever looks for free times must not have the wish locked, as it could be offered nothing then. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Due> take() {
        var now = clock.instant();
        var lease = now.plus(LEASE).truncatedTo(ChronoUnit.SECONDS);
        return wishes.takeDue(now, lease).map(wish -> new Due(wish, lease));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void look(Due due) {
        wishes.findByIdOptional(due.wish()).filter(Wish::isLive).ifPresent(wish -> look(wish, due.lease()));
    }

    private void look(Wish wish, Instant lease) {
        var now = clock.instant();
        var over = times.over(wish, now);
        if (over.isPresent()) {
            end(wish, over.get(), now);
            return;
        }
        // Whoever waits longer for it gets it: what is free is only marked.
        if (wish.status() == WishStatus.WAITING) {
            times.freeDays(wish, MOST_DAYS).forEach(day -> marks.add(day, now));
        }
        var next = now.plus(Duration.between(wish.since(), now).compareTo(SOON) < 0 ? SOON : LATER);
        var end = times.end(wish);
        wishes.looked(wish.id(), lease, end.isBefore(next) ? end : next);
    }

    private void end(Wish wish, WishEnd because, Instant now) {
        wishes.lockRead(wish);
        if (wish.isLive()) {
            ending.end(wish, because, now);
            journal.endedByRule(wish, Ids.next());
        }
    }
}
