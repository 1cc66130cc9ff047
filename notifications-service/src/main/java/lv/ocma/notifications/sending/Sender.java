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
import lv.ocma.notifications.message.Outcome.Accepted;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.message.Outcome.Doubtful;
import lv.ocma.notifications.message.Settlement.Delivered;
import lv.ocma.platform.together.RoundFailed;
import lv.ocma.platform.together.Rounds;
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
    private static final int SETTLED_TOGETHER = 32;
    private static final int ROUNDS_AT_ONCE = 2;

    /** So many times as many as may be on their way at once: most of them wait to be taken down as accepted. */
    private static final int LOANS = 4;

    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(10);

    /** Whatever becomes due meanwhile is lent together: one question to the database for several messages, and no wait that anybody notices. */
    private static final Duration BETWEEN_CLAIMS = Duration.ofMillis(10);

    private final Line line;
    private final Books books;
    private final Bell bell;
    private final Duration poll;
    private final Clock clock;

    /** Messages that may set out now. */
    private final Semaphore wires;

    /** Messages that may be lent now. What waits to be taken down keeps no other from setting out, within bounds. */
    private final Semaphore free;

    private final Rounds<Delivered, Boolean> settling;
    private final Set<UUID> onLoan = ConcurrentHashMap.newKeySet();

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sender-", 0).factory());
    private volatile @Nullable String trouble;
    /** Whether more may be waiting than could be lent last. */
    private volatile boolean more;

    Sender(Line line, Books books, Bell bell, Duration poll, Clock clock) {
        this.line = line;
        this.books = books;
        this.bell = bell;
        this.poll = poll;
        this.clock = clock;
        this.wires = new Semaphore(line.atOnce());
        this.free = new Semaphore(LOANS * line.atOnce());
        this.settling = new Rounds<>(
                "settling",
                SETTLED_TOGETHER,
                ROUNDS_AT_ONCE,
                all -> books.settlement().settle(all));
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
        int wanted = Math.min(wires.availablePermits(), free.availablePermits());
        // After the database was away, what is still on its way comes first: its leases may have run out, and it would
        // be lent once more.
        if (wanted == 0 || (DATABASE.equals(trouble) && !renewed(Set.copyOf(onLoan)))) {
            return false;
        }
        var claim = claimed(wanted);
        for (var loan : claim.loans()) {
            free.acquire();
            wires.acquire();
            onLoan.add(loan.id());
            threads.execute(() -> deliver(loan));
        }
        more = claim.loans().size() == wanted;
        return more;
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
            settle(loan, carried(loan));
        } finally {
            onLoan.remove(loan.id());
            free.release();
            bell.ring();
        }
    }

    private Handed carried(Loan loan) {
        try {
            var handed = handed(loan);
            switch (handed.outcome()) {
                case Away(var reason) -> trouble(reason);
                case Doubtful(var reason) -> trouble(reason);
                default -> trouble(null);
            }
            return handed;
        } finally {
            wires.release();
            if (more) {
                bell.ring();
            }
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
        if (settledTogether(loan, handed)) {
            return;
        }
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

    /** What has gone well of several at once; whatever else is to be taken down is so by itself. */
    private boolean settledTogether(Loan loan, Handed handed) {
        if (loan.probe() || !(handed.outcome() instanceof Accepted)) {
            return false;
        }
        try {
            return settling.done(new Delivered(loan, handed));
        } catch (RoundFailed e) {
            LOG.debugf(
                    "a round failed: %s",
                    e.getCause() == null ? e : e.getCause().getClass().getSimpleName());
            return false;
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
