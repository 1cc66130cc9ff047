package lv.ocma.appointments.figure;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the figures up to date in small transactions, and leaves the rest of a great many changes to the next time; every instance may run it. */
@ApplicationScoped
class FigureJob {

    private static final int BITE = 200;
    private static final int MOST_ROUNDS = 100;
    private static final int PLACES = 50;

    private final FigureFold fold;
    private final DemandFold demand;
    private final StaffedDays staffed;

    FigureJob(FigureFold fold, DemandFold demand, StaffedDays staffed) {
        this.fold = fold;
        this.demand = demand;
        this.staffed = staffed;
    }

    @Scheduled(
            every = "${ocma.figures.every}",
            delayed = "10s",
            identity = "figures",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        int rounds = 0;
        while (fold.some(BITE) == BITE && rounds < MOST_ROUNDS) {
            rounds++;
        }
        // The last, as nothing else waits for it where it fails.
        demand.add();
    }

    @Scheduled(
            every = "${ocma.figures.staffed-every}",
            delayed = "2m",
            identity = "figures-staffed",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countStaffed() {
        fold.again();
        int rounds = 0;
        while (staffed.some(PLACES) == PLACES && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }
}
