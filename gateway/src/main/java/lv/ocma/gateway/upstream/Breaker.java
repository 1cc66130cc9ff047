package lv.ocma.gateway.upstream;

import java.time.Duration;

/**
 * The life of an address: closed while it serves; open, and left out, after too many failures; half open when a probe was answered, with one request
 * at a time, by which it closes or opens again for twice as long. Times are those of a running clock, in nanoseconds.
 */
final class Breaker {

    enum State {
        CLOSED,
        HALF_OPEN,
        OPEN
    }

    private static final int REFUSED = -1;

    private final BreakerRules rules;
    private final Window window;
    private State state = State.CLOSED;
    /** Of the state; what was admitted in an earlier one tells nothing of this one. */
    private int generation;

    private int inARow;
    private boolean trying;
    private boolean doubtful;
    private long doubtfulUntil;
    private boolean closedBefore;
    private long closedAt;
    private Duration pause;

    Breaker(BreakerRules rules) {
        this.rules = rules;
        this.window = new Window(rules.window());
        this.pause = rules.pause();
    }

    synchronized State state() {
        return state;
    }

    /** How long the address is left out before it is probed. */
    synchronized Duration pause() {
        return pause;
    }

    /** Whether it should be asked before one that is not: it serves and was reached lately, or waits for its trial. */
    synchronized boolean isSound(long now) {
        return switch (state) {
            case CLOSED -> !doubtful || now - doubtfulUntil >= 0;
            case HALF_OPEN -> !trying;
            case OPEN -> false;
        };
    }

    /** @return what to tell with the outcome, or a negative number where nothing may be sent */
    synchronized int admit() {
        return switch (state) {
            case CLOSED -> generation;
            case OPEN -> REFUSED;
            case HALF_OPEN -> {
                if (trying) {
                    yield REFUSED;
                }
                trying = true;
                yield generation;
            }
        };
    }

    /** @return whether the breaker opened by it, so that the address has to be probed after the pause */
    synchronized boolean ended(int admitted, Outcome outcome, long now) {
        if (admitted != generation) {
            return false;
        }
        return switch (outcome) {
            case NOTHING -> {
                trying = false;
                yield false;
            }
            case ANSWERED -> {
                answered(now);
                yield false;
            }
            case FAILED, UNREACHABLE -> failed(outcome, now);
        };
    }

    private void answered(long now) {
        inARow = 0;
        doubtful = false;
        if (state == State.HALF_OPEN) {
            closedBefore = true;
            closedAt = now;
            become(State.CLOSED);
            return;
        }
        window.add(now, false);
    }

    private boolean failed(Outcome outcome, long now) {
        if (state == State.HALF_OPEN) {
            open(now);
            return true;
        }
        window.add(now, true);
        if (outcome == Outcome.UNREACHABLE) {
            inARow++;
        }
        doubtful = true;
        doubtfulUntil = now + rules.pause().toNanos();
        var all = window.all(now);
        if (inARow >= rules.inARow() || (all >= rules.least() && window.some(now) >= all * rules.share())) {
            open(now);
            return true;
        }
        return false;
    }

    private void open(long now) {
        var soon = state == State.HALF_OPEN
                || (closedBefore && now - closedAt < rules.longestPause().toNanos());
        pause = soon ? longer() : rules.pause();
        become(State.OPEN);
    }

    private Duration longer() {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(rules.longestPause()) > 0 ? rules.longestPause() : twice;
    }

    /** After the pause: whether the address gave any answer. Without one, the pause grows. */
    synchronized void probed(boolean answers) {
        if (state != State.OPEN) {
            return;
        }
        if (answers) {
            become(State.HALF_OPEN);
        } else {
            pause = longer();
        }
    }

    private void become(State next) {
        state = next;
        generation = generation == Integer.MAX_VALUE ? 0 : generation + 1;
        trying = false;
        inARow = 0;
        window.clear();
    }
}
