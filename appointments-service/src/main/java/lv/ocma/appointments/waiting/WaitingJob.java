package lv.ocma.appointments.waiting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Moves the line on in small transactions, and leaves the rest of a great deal to the next time; every instance may run it. */
@ApplicationScoped
class WaitingJob {

    private static final int MOST_ROUNDS = 200;
    private static final int PURGE = 500;

    private final LapseRound lapses;
    private final LookRound looks;
    private final MarkRound marks;
    private final Wishes wishes;
    private final WaitingRules rules;
    private final Clock clock;

    WaitingJob(LapseRound lapses, LookRound looks, MarkRound marks, Wishes wishes, WaitingRules rules, Clock clock) {
        this.lapses = lapses;
        this.looks = looks;
        this.marks = marks;
        this.wishes = wishes;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(
            every = "${ocma.waiting-list.every}",
            delayed = "20s",
            identity = "waiting-list",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void move() {
        repeat(lapses::lapse);
        repeat(() -> looks.look() == LookRound.BITE);
        repeat(marks::look);
    }

    /** What somebody has said of themselves to get a time is not kept longer than it may be asked about. */
    @Scheduled(
            every = "1h",
            delayed = "4m",
            identity = "waiting-list-purge",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        repeat(() -> QuarkusTransaction.requiringNew().call(() -> wishes.purge(clock.instant(), rules.kept(), PURGE))
                == PURGE);
    }

    private static void repeat(BooleanSupplier round) {
        int rounds = 0;
        while (round.getAsBoolean() && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }
}
