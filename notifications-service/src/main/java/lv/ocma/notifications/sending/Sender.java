package lv.ocma.notifications.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lv.ocma.notifications.message.DueMessages;
import lv.ocma.notifications.message.DueMessages.Loan;
import lv.ocma.notifications.message.Outcome;
import lv.ocma.notifications.message.Outcome.Away;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Borrows due messages and hands each to the mail server, a few at once. While the server is away it tries with one message only, in
 * growing pauses. It renews its loans for as long as the server takes; when it is killed, they run out and others find the messages.
 */
final class Sender implements Runnable {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final String DATABASE = "database";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(10);

    private final DueMessages due;
    private final Smtp smtp;
    private final SmtpSettings settings;
    private final Clock clock;

    private final Semaphore connections;
    /** Never more than there are connections. */
    private final Set<UUID> onLoan = ConcurrentHashMap.newKeySet();

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sender-", 0).factory());
    private volatile @Nullable String trouble;

    Sender(DueMessages due, Smtp smtp, SmtpSettings settings, Clock clock) {
        this.due = due;
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
        this.connections = new Semaphore(settings.connections());
    }

    void stop() {
        stopped.countDown();
        due.ring();
    }

    /** Why no message gets away at present, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void run() {
        var pause = FIRST_PAUSE;
        // Known before the first message is due: health says so from the start, and the first one finds the way open.
        knock();
        threads.execute(this::renewLoans);
        try {
            while (!isStopped()) {
                boolean more = round();
                if (trouble != null) {
                    if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                        break;
                    }
                    pause = longer(pause);
                } else {
                    pause = FIRST_PAUSE;
                    if (!more) {
                        due.await(settings.poll());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // What is on its way ends first: each end is within its timeouts.
            threads.close();
        }
    }

    private void renewLoans() {
        var pause = due.lease().dividedBy(3);
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                renew(Set.copyOf(onLoan));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew(Set<UUID> loans) {
        if (loans.isEmpty()) {
            return;
        }
        try {
            due.renew(loans);
        } catch (RuntimeException e) {
            LOG.warnf("loans cannot be renewed: %s", e.getClass().getSimpleName());
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Whether there may be more to do at once. */
    private boolean round() throws InterruptedException {
        int wanted = trouble == null ? settings.connections() : 1;
        int free = Math.min(wanted, connections.availablePermits());
        if (free == 0) {
            return false;
        }
        var loans = claimed(free);
        if (trouble != null) {
            for (var loan : loans) {
                deliver(loan);
            }
            if (loans.isEmpty() && !DATABASE.equals(trouble)) {
                knock();
            }
            return false;
        }
        for (var loan : loans) {
            connections.acquire();
            threads.execute(() -> {
                try {
                    deliver(loan);
                } finally {
                    connections.release();
                    due.ring();
                }
            });
        }
        return loans.size() == free;
    }

    private void knock() {
        trouble(smtp.away().map(Away::reason).orElse(null));
    }

    private List<Loan> claimed(int limit) {
        try {
            var loans = due.claim(limit);
            if (loans.isEmpty() && DATABASE.equals(trouble)) {
                trouble(null);
            }
            return loans;
        } catch (RuntimeException e) {
            LOG.warnf("due messages cannot be read: %s", e.getClass().getSimpleName());
            trouble(DATABASE);
            return List.of();
        }
    }

    private void deliver(Loan loan) {
        onLoan.add(loan.id());
        try {
            var outcome = smtp.send(loan);
            trouble(outcome instanceof Away(var reason) ? reason : null);
            settle(loan, outcome);
        } finally {
            onLoan.remove(loan.id());
        }
    }

    /** An outcome that is not taken down is an attempt that will be repeated: it is worth many tries. */
    private void settle(Loan loan, Outcome outcome) {
        var until = clock.instant().plus(LONGEST_SETTLING);
        while (true) {
            try {
                due.settle(loan, outcome);
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "the end of message %s cannot be taken down: %s",
                        loan.id(), e.getClass().getSimpleName());
            }
            try {
                if (!clock.instant().isBefore(until)
                        || stopped.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void trouble(@Nullable String now) {
        if (now != null && trouble == null) {
            LOG.warnf("messages wait: %s", now);
        } else if (now == null && trouble != null) {
            LOG.info("messages flow again");
        }
        trouble = now;
    }
}
