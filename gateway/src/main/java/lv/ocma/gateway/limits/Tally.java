package lv.ocma.gateway.limits;

import java.util.HashMap;
import java.util.Map;

/**
 * What the store knows of one account: the window that is running, how much of it has been given out, and who holds how much of that unused. For each
 * instance that is alive {@code held} is never less than what it can still give out, so that nobody is refused while it lies there (ADR 0057).
 *
 * @param granted units that are spent or held
 * @param held by instance
 */
record Tally(Window window, long granted, Map<String, Held> held) {

    /**
     * @param units at most so many unused
     * @param until when others go on waiting for them, in milliseconds of the epoch; an instance tells of itself much more often
     */
    record Held(long units, long until) {}

    /** @param tally as it is from now on */
    record Settled(Tally tally, Grant grant) {}

    /** How the store deals things out. */
    record Dealing(int instances, long holdMillis) {}

    static Tally none() {
        return new Tally(new Window(0, 0), 0, Map.of());
    }

    /** @param now of the store's clock, in milliseconds of the epoch */
    Settled settle(String instance, Report report, long now, Dealing dealing) {
        var quota = report.policy().quota();
        var running = report.policy().period().at(now);
        // Clocks may be set back; a window that has begun is never begun again.
        var current = window.isOver(now) || running.begins() > window.begins() ? running : window;
        var out = current.equals(window) ? granted : 0;
        var holders = new HashMap<>(current.equals(window) ? held : Map.<String, Held>of());
        var kept = 0L;
        if (current.equals(report.window())) {
            kept = report.kept();
            out += report.debt() - report.returned();
        }
        holders.remove(instance);
        holders.values().removeIf(other -> other.until() <= now);
        var free = Math.max(0, quota - out);
        var units = Math.min(report.wanted(), share(free, Math.max(dealing.instances(), holders.size() + 1)));
        if (kept + units > 0) {
            holders.put(instance, new Held(kept + units, now + dealing.holdMillis()));
        }
        var elsewhere = holders.size() > (kept + units > 0 ? 1 : 0);
        return new Settled(
                new Tally(current, Math.max(0, out + units), Map.copyOf(holders)),
                new Grant(current, units, free - units, elsewhere));
    }

    /** Less and less as it runs out, one by one in the end: so little lies where it is not needed. */
    private static long share(long free, int instances) {
        return free == 0 ? 0 : Math.max(1, free / (2L * instances));
    }
}
