package lv.ocma.gateway.upstream;

import java.time.Duration;

/** What may be repeated, so that repetitions never multiply an outage: a share of the requests of a window, and a few more. */
public final class RepeatBudget {

    private final Window window;
    private final double share;
    private final int few;

    /** @param share of the requests within the window, from 0 to 1 */
    public RepeatBudget(Duration length, double share, int few) {
        this.window = new Window(length);
        this.share = share;
        this.few = few;
    }

    public synchronized void asked(long now) {
        window.add(now, false);
    }

    /** Whether one more may be repeated; it counts as repeated when it may. */
    public synchronized boolean take(long now) {
        var repeated = window.some(now);
        if (repeated >= few + (long) ((window.all(now) - repeated) * share)) {
            return false;
        }
        window.add(now, true);
        return true;
    }
}
