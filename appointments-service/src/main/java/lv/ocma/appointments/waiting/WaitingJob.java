package lv.ocma.appointments.waiting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Moves the line on in small transactions, and leaves the rest of a great deal to the next time; every instance may run it. One thing that fails
 * stops nothing behind it.
 */
@ApplicationScoped
class WaitingJob {

    private static final Logger LOG = Logger.getLogger(WaitingJob.class);

    private static final int MOST_LAPSES = 200;
    private static final int MOST_LOOKS = 1_000;
    private static final int MOST_MARKS = 200;
    private static final int PURGE = 500;
    private static final int MOST_PURGES = 200;

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
        lapses.due(MOST_LAPSES).forEach(offer -> attempt(() -> lapses.lapse(offer), "offer", offer));
        looks();
        marks();
        // What was marked for many days is marked for each of them now.
        marks();
    }

    private void looks() {
        for (int looked = 0; looked < MOST_LOOKS; looked++) {
            var due = looks.take();
            if (due.isEmpty()) {
                return;
            }
            attempt(() -> looks.look(due.get()), "entry", due.get().wish());
        }
    }

    private void marks() {
        marks.due(MOST_MARKS).forEach(mark -> attempt(() -> marks.look(mark), "line of", mark));
    }

    /** What is wrong is told by its kind alone: its words may hold what is personal. */
    private static void attempt(Runnable step, String what, Object which) {
        try {
            step.run();
        } catch (RuntimeException wrong) {
            LOG.errorf(
                    "%s %s cannot be moved on: %s",
                    what, which, wrong.getClass().getName());
        }
    }

    /** What somebody has said of themselves to get a time is not kept longer than it may be asked about. */
    @Scheduled(
            every = "1h",
            delayed = "4m",
            identity = "waiting-list-purge",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        int gone = PURGE;
        for (int round = 0; gone == PURGE && round < MOST_PURGES; round++) {
            gone = QuarkusTransaction.requiringNew().call(() -> wishes.purge(clock.instant(), rules.kept(), PURGE));
        }
    }
}
