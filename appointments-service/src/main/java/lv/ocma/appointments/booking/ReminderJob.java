package lv.ocma.appointments.booking;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what is due in small transactions, and leaves the rest of a great many to the next time; every instance may run it. */
@ApplicationScoped
class ReminderJob {

    private static final int MOST_ROUNDS = 40;

    private final ReminderRound round;

    ReminderJob(ReminderRound round) {
        this.round = round;
    }

    @Scheduled(
            every = "${ocma.reminders.every}",
            delayed = "10s",
            identity = "reminders",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        int rounds = 0;
        while (round.tell() == ReminderRound.BITE && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }
}
