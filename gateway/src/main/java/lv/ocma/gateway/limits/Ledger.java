package lv.ocma.gateway.limits;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import lv.ocma.gateway.limits.Account.State;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one instance, and every decision about them. Decides at once where it holds what is asked for; otherwise the request waits for the
 * {@link Courier}, which settles all open accounts with the store in one go. The lock is held for moments, never while the store is asked.
 */
final class Ledger {

    /** Of the least recently used accounts so many are looked at for one that may be forgotten. */
    private static final int CANDIDATES = 16;

    /**
     * @param accounts that are kept in memory
     * @param instances among which the quota is shared while the store is away
     */
    record Size(int accounts, int instances) {}

    private final StoreClock clock;
    private final Size size;
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore urgent = new Semaphore(0);
    private final Map<Claim.Key, Account> accounts = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Account> open = new HashSet<>();
    private boolean away;

    Ledger(StoreClock clock, Size size) {
        this.clock = clock;
        this.size = size;
    }

    /** Takes one unit of every policy, or none of any. Never blocks; may complete on another thread. */
    Future<Decision> admit(List<Claim> claims) {
        lock.lock();
        try {
            var asked = new ArrayList<Account>(claims.size());
            for (var claim : claims) {
                asked.add(account(claim));
            }
            var waiter = new Waiter(asked);
            var decision = decide(waiter);
            if (decision != null) {
                return Future.succeededFuture(decision);
            }
            urgent.release();
            return waiter.promise.future();
        } finally {
            lock.unlock();
        }
    }

    private Account account(Claim claim) {
        var known = accounts.get(claim.key());
        if (known != null) {
            known.follows(claim.policy());
            return known;
        }
        var account = new Account(claim, System.nanoTime());
        accounts.put(claim.key(), account);
        forgetOne();
        return account;
    }

    /** Better one that holds nothing; else what it holds is lost to its window. While the store is away every account owes something. */
    private void forgetOne() {
        if (accounts.size() <= size.accounts()) {
            return;
        }
        var eldest = accounts.values().stream().limit(CANDIDATES).toList();
        eldest.stream()
                .filter(account -> !open.contains(account))
                .findFirst()
                .or(() -> eldest.stream().filter(Account::isUnattended).findFirst())
                .ifPresent(account -> {
                    accounts.remove(account.key);
                    open.remove(account);
                });
    }

    /** @return null where it waits */
    @Nullable
    private Decision decide(Waiter waiter) {
        var now = clock.millis();
        var nanos = System.nanoTime();
        var lacking = new ArrayList<Account>();
        for (var account : waiter.accounts) {
            var state = away ? account.stateAlone(now, size.instances()) : account.state(now, nanos);
            if (state == State.SPENT) {
                return new Decision(standing(account, now), standings(waiter, now));
            }
            if (state == State.LACKS) {
                lacking.add(account);
            }
        }
        if (lacking.isEmpty()) {
            waiter.accounts.forEach(account -> take(account, nanos));
            return new Decision(null, standings(waiter, now));
        }
        lacking.forEach(account -> {
            account.waiters.add(waiter);
            open.add(account);
        });
        return null;
    }

    private void take(Account account, long nanos) {
        account.take(nanos);
        if (account.isOpen()) {
            open.add(account);
        }
        if (account.isLow()) {
            urgent.release();
        }
    }

    private Standing standing(Account account, long now) {
        return away ? account.standingAlone(now, size.instances()) : account.standing(now);
    }

    private List<Standing> standings(Waiter waiter, long now) {
        return waiter.accounts.stream().map(account -> standing(account, now)).toList();
    }

    /**
     * What the store should hear now.
     *
     * @param all of every account that holds or owes something, which is given back
     */
    List<Report> due(int most, boolean all) {
        lock.lock();
        try {
            var nanos = System.nanoTime();
            open.removeIf(account -> !account.isOpen());
            return open.stream()
                    .filter(account -> all || account.isDue(nanos))
                    .limit(most)
                    .map(account -> account.report(nanos, all))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until somebody waits for the store, or for a moment where something is open, or for longer where nothing is. */
    void await(long nanosOpen, long nanosElse) throws InterruptedException {
        if (urgent.tryAcquire(isOpen() ? nanosOpen : nanosElse, NANOSECONDS)) {
            urgent.drainPermits();
        }
    }

    /** Ends the waiting of {@link #await}. */
    void wake() {
        urgent.release();
    }

    /** The store is there. */
    void settled(List<Report> reports, Map<Claim.Key, Grant> grants) {
        change(() -> {
            away = false;
            for (var report : reports) {
                var account = accounts.get(report.key());
                var grant = grants.get(report.key());
                if (account != null && grant != null) {
                    account.settle(report, grant);
                }
            }
        });
    }

    /** The store did not answer these; nobody waits for it any more where it is away. */
    void unsettled(List<Report> reports, boolean isAway) {
        change(() -> {
            away = isAway;
            for (var report : reports) {
                var account = accounts.get(report.key());
                if (account != null) {
                    account.settleNothing();
                }
            }
        });
    }

    private boolean isOpen() {
        lock.lock();
        try {
            return !open.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    boolean isAway() {
        lock.lock();
        try {
            return away;
        } finally {
            lock.unlock();
        }
    }

    int accounts() {
        lock.lock();
        try {
            return accounts.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits is decided on anew; they are told when the lock is free again. */
    private void change(Runnable change) {
        var told = new ArrayList<Runnable>();
        lock.lock();
        try {
            change.run();
            for (var account : List.copyOf(open)) {
                for (var waiter : List.copyOf(account.waiters)) {
                    waiter.accounts.forEach(each -> each.waiters.remove(waiter));
                    var decision = decide(waiter);
                    if (decision != null) {
                        told.add(() -> waiter.promise.complete(decision));
                    }
                }
            }
        } finally {
            lock.unlock();
        }
        told.forEach(Runnable::run);
    }
}
