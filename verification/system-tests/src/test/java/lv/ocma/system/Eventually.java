package lv.ocma.system;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, however long the machine takes for it, and says what it waited for when it gives up. */
final class Eventually {

    /** A machine that builds something else besides starts a service within a minute or two. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final long LOOK_AGAIN_MILLIS = 50;

    private Eventually() {}

    static void holds(String what, BooleanSupplier condition) {
        holds(what, PATIENCE, condition);
    }

    static void holds(String what, Duration patience, BooleanSupplier condition) {
        gives(what, patience, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The first thing that is there. */
    static <T> T gives(String what, Supplier<Optional<T>> source) {
        return gives(what, PATIENCE, source);
    }

    static <T> T gives(String what, Duration patience, Supplier<Optional<T>> source) {
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            var given = source.get();
            if (given.isPresent()) {
                return given.get();
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("In vain for " + patience + ": " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
