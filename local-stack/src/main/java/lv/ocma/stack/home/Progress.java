package lv.ocma.stack.home;

import java.io.PrintStream;
import java.time.Duration;

/** How far the work is, on standard error: one line that changes on a terminal, occasional lines elsewhere. */
public final class Progress {
    private static final int WIDTH = 100;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private String shown = "";
    private long lastLine = System.nanoTime();

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** The script knows whether standard error is a terminal; a JVM can only tell for standard output. */
    public static Progress onStandardError() {
        return new Progress(System.err, Boolean.getBoolean("ocma.tty"));
    }

    /** A new step: always seen. */
    public synchronized void step(String text) {
        if (text.equals(shown)) {
            return;
        }
        shown = text;
        if (terminal) {
            out.print("\r\033[K" + (text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text));
            out.flush();
        } else {
            lastLine = System.nanoTime();
            out.println(text);
        }
    }

    /** How far a step is: seen at once on a terminal, elsewhere only now and then. */
    public synchronized void tick(String text) {
        if (terminal || System.nanoTime() - lastLine >= BETWEEN_LINES.toNanos()) {
            step(text);
        }
    }

    /** A line that stays. */
    public synchronized void line(String text) {
        clear();
        out.println(text);
    }

    /** Leaves the terminal's line empty for what is printed next. */
    public synchronized void clear() {
        if (terminal && !shown.isEmpty()) {
            out.print("\r\033[K");
            out.flush();
        }
        shown = "";
    }
}
