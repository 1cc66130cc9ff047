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
import lv.ocma.notifications.message.DueMessages.Claim;
import lv.ocma.notifications.message.Handed;
import lv.ocma.notifications.message.Loan;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.message.Outcome.Doubtful;
import lv.ocma.platform.waking.Bell;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Borrows due messages and hands each to its provider, a few at once. It renews its loans for as long as the provider takes; when it is killed, they run
 * out and others find the messages.
 */
final class Sender implements Runnable {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final String DATABASE = "database";
    private static final String UNFORESEEN = "unforeseen";
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(10);

    /** Whatever becomes due meanwhile is lent together: one question to the database for several messages, and no wait that anybody notices. */
    private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(10);

    private final Line line;
    private final Books books;
    private final Bell bell;
    private final Duration poll;
    private final Clock clock;

    private final Semaphore free;
    /** Never more than may be on their way at once. */
    private final Set<UUID> onLoan = ConcurrentHashMap.newKeySet();

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sender-", 0).factory());
    private volatile @Nullable String trouble;

    Sender(Line line, Books books, Bell bell, Duration poll, Clock clock) {
        this.line = line;
        this.books = books;
        this.bell = bell;
        this.poll = poll;
        this.clock = clock;
        this.free = new Semaphore(line.atOnce());
    }

    void stop() {
        stopped.countDown();
        bell.ring();
    }

    /** Why no message gets away by this provider at present, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    String provider() {
        return line.lane().provider();
    }

    @Override
    public void run() {
        threads.execute(this::renewLoans);
        threads.execute(this::tidy);
        try {
            begin();
            while (!isStopped()) {
                if (!round()) {
                    bell.await(poll);
                }
                stopped.await(BETWEEN_CLAIMS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // What is on its way ends first: each end is within its timeouts.
            threads.close();
            line.courier().close();
        }
    }

    /** Known before the first message is due: health says so from the start, and the first one finds the way open. */
    private void begin() throws InterruptedException {
        while (!isStopped()) {
            try {
                books.providers().add(provider());
                knock();
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "provider %s cannot be entered: %s",
                        provider(), e.getClass().getSimpleName());
                trouble(DATABASE);
            }
            stopped.await(poll.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void renewLoans() {
        nowAndThen(() -> renewed(Set.copyOf(onLoan)));
    }

    /** Beside the renewals, which nothing may hold up. */
    private void tidy() {
        nowAndThen(line.courier()::tidy);
    }

    private void nowAndThen(Runnable task) {
        var pause = books.due().lease().dividedBy(3);
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean renewed(Set<UUID> loans) {
        if (loans.isEmpty()) {
            return true;
        }
        try {
            books.due().renew(loans);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("loans cannot be renewed: %s", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Whether there may be more to do at once. */
    private boolean round() throws InterruptedException {
        int wanted = free.availablePermits();
        // After the database was away, what is still on its way comes first: its leases may have run out, and it would
        // be lent once more.
        if (wanted == 0 || (DATABASE.equals(trouble) && !renewed(Set.copyOf(onLoan)))) {
            return false;
        }
        var claim = claimed(wanted);
        for (var loan : claim.loans()) {
            free.acquire();
            onLoan.add(loan.id());
            threads.execute(() -> deliver(loan));
        }
        return claim.loans().size() == wanted;
    }

    private void knock() {
        var away = line.courier().away();
        trouble(away.map(Away::reason).orElse(null));
        if (away.isPresent()) {
            books.providers().missed(provider(), away.get().reason());
        } else {
            books.providers().reached(provider());
        }
    }

    private Claim claimed(int limit) {
        try {
            var claim = books.due().claim(line.lane(), limit);
            if (DATABASE.equals(trouble)) {
                trouble(null);
            }
            if (claim.probe() && claim.loans().isEmpty()) {
                knock();
            }
            return claim;
        } catch (RuntimeException e) {
            LOG.warnf("due messages cannot be read: %s", e.getClass().getSimpleName());
            trouble(DATABASE);
            return new Claim(List.of(), false);
        }
    }

    private void deliver(Loan loan) {
        try {
            var handed = handed(loan);
            switch (handed.outcome()) {
                case Away(var reason) -> trouble(reason);
                case Doubtful(var reason) -> trouble(reason);
                default -> trouble(null);
            }
            settle(loan, handed);
        } finally {
            onLoan.remove(loan.id());
            free.release();
            bell.ring();
        }
    }

    /** What no courier foresees is a setback of this message, not an attempt in doubt with each lease anew. */
    private Handed handed(Loan loan) {
        try {
            return line.courier().send(loan);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "message %s could not be handed over: %s",
                    loan.id(), e.getClass().getSimpleName());
            return Handed.whole(new Doubtful(UNFORESEEN));
        }
    }

    /** An outcome that is not taken down is an attempt that will be repeated: it is worth many tries. */
    private void settle(Loan loan, Handed handed) {
        var until = clock.instant().plus(LONGEST_SETTLING);
        while (true) {
            try {
                books.settlement().settle(loan, handed);
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "the end of message %s cannot be taken down: %s",
                        loan.id(), e.getClass().getSimpleName());
            }
            try {
                if (!clock.instant().isBefore(until) || stopped.await(poll.toMillis(), TimeUnit.MILLISECONDS)) {
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
            LOG.warnf("messages of %s wait: %s", provider(), now);
        } else if (now == null && trouble != null) {
            LOG.infof("messages of %s flow again", provider());
        }
        trouble = now;
    }
}
