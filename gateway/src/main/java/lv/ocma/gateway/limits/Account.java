package lv.ocma.gateway.limits;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What this instance holds of a policy for one subject. Times are nanoseconds of this machine, but {@code now}: milliseconds of the store's clock.
 * Guarded by the lock of the {@link Ledger}.
 */
final class Account {

    enum State {
        /** A unit is at hand. */
        HAS,
        /** Only the store can say. */
        LACKS,
        /** The store has said that no unit is left in this window. */
        SPENT
    }

    /** What lies unused for so long goes back. */
    private static final long IDLE = MILLISECONDS.toNanos(30);
    /** How long what is held is meant to last: so old a report may be. */
    private static final long SPAN = MILLISECONDS.toNanos(200);
    /** Between questions after units that lie elsewhere. */
    private static final long POLL = MILLISECONDS.toNanos(15);
    /** A rate is not told from less. */
    private static final long SHORTEST = MILLISECONDS.toNanos(5);
    /** What has been said to be spent is asked after again: an instance that was cut off may have come back with some. */
    private static final long DOUBT = MILLISECONDS.toNanos(1_000);

    final Claim.Key key;
    final Set<Waiter> waiters = new LinkedHashSet<>();
    private Policy policy;
    private @Nullable Window window;
    private long held;
    /** What the store believes that is held. While it is more than nothing, others wait for it. */
    private long believed;

    private long free;
    private boolean last;
    private boolean lookedElsewhere;
    private boolean reporting;
    private long alone;
    private long debt;
    private long used;
    private long lastUse;
    private long lastReport;

    Account(Claim claim, long nanos) {
        this.key = claim.key();
        this.policy = claim.policy();
        this.lastUse = nanos;
        this.lastReport = nanos - SPAN;
    }

    void follows(Policy newest) {
        policy = newest;
    }

    State state(long now, long nanos) {
        forget(now);
        if (held > 0) {
            return State.HAS;
        }
        if (last && nanos - lastReport < DOUBT) {
            return State.SPENT;
        }
        last = false;
        return State.LACKS;
    }

    /** While the store is away each instance gives out its share of the quota on its own. */
    State stateAlone(long now, int instances) {
        forget(now);
        if (window == null) {
            window = policy.period().at(now);
            free = 0;
        }
        return held > 0 || alone < share(instances) ? State.HAS : State.SPENT;
    }

    private void forget(long now) {
        if (window != null && window.isOver(now)) {
            window = null;
            held = 0;
            believed = 0;
            last = false;
            alone = 0;
            debt = 0;
        }
    }

    private long share(int instances) {
        return Math.max(1, policy.quota() / instances);
    }

    void take(long nanos) {
        if (held > 0) {
            held--;
        } else {
            alone++;
            debt++;
        }
        used++;
        lastUse = nanos;
    }

    Standing standing(long now) {
        return standing(now, free);
    }

    Standing standingAlone(long now, int instances) {
        return standing(now, Math.max(0, share(instances) - alone));
    }

    private Standing standing(long now, long more) {
        var current = window == null ? policy.period().at(now) : window;
        return new Standing(policy, held + more, current.secondsLeft(now), current);
    }

    /** Something is held, owed or waited for, so that the store has to hear of it sooner or later. */
    boolean isOpen() {
        return believed > 0 || debt > 0 || reporting || !waiters.isEmpty();
    }

    /** Nobody waits for it, and no answer is underway to it. */
    boolean isUnattended() {
        return waiters.isEmpty() && !reporting;
    }

    /** So little is left that more is better asked for before it is missed. */
    boolean isLow() {
        return held > 0 && !reporting && free > 0 && held <= used / 4;
    }

    boolean isDue(long nanos) {
        if (reporting) {
            return false;
        }
        var age = nanos - lastReport;
        if (!waiters.isEmpty()) {
            return !lookedElsewhere || age >= POLL;
        }
        if (isLow() && age >= SHORTEST) {
            return true;
        }
        return (held > 0 && (age >= SPAN || isIdle(nanos))) || (believed + debt > 0 && held == 0 && age >= IDLE);
    }

    private boolean isIdle(long nanos) {
        return waiters.isEmpty() && nanos - lastUse >= IDLE;
    }

    /** @param whole everything is given back, whoever may come yet */
    Report report(long nanos, boolean whole) {
        var age = Math.max(nanos - lastReport, SHORTEST);
        var perSpan = Math.min(policy.quota(), Math.ceilDiv(used * SPAN, age));
        var idle = whole || isIdle(nanos);
        var returned = idle ? held : Math.max(0, held - 2 * perSpan);
        held -= returned;
        if (returned > 0) {
            // Was said of all that this instance does not hold, and is not so any more.
            last = false;
        }
        var wanted = idle ? 0 : Math.max(0, waiters.size() + perSpan - held);
        used = 0;
        lastReport = nanos;
        reporting = true;
        return new Report(key, policy, window, held, returned, debt, wanted);
    }

    /** The answer to the last report. */
    void settle(Report report, Grant grant) {
        reporting = false;
        if (grant.window().equals(window)) {
            held += grant.granted();
            believed = grant.granted() + (grant.window().equals(report.window()) ? report.kept() : 0);
            debt -= grant.window().equals(report.window()) ? report.debt() : 0;
        } else if (window == null || window.begins() < grant.window().begins()) {
            window = grant.window();
            held = grant.granted();
            believed = held;
            alone = 0;
            debt = 0;
        }
        free = grant.free();
        last = grant.isLast();
        lookedElsewhere = grant.granted() == 0;
    }

    /** What was given back with the report may have arrived or not: it is not counted on any more. */
    void settleNothing() {
        reporting = false;
    }
}
