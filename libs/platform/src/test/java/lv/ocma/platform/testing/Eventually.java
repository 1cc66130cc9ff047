package lv.ocma.platform.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** Waits for what happens on other threads: long enough for a machine on which everything else is built and tested, too. */
public final class Eventually {

    private static final Duration LONG = Duration.ofMinutes(2);

    private Eventually() {}

    public static void becomes(@Nullable Object expected, Supplier<? extends @Nullable Object> actual) {
        if (!within(LONG, () -> Objects.equals(expected, actual.get()))) {
            Assertions.assertEquals(expected, actual.get());
        }
    }

    public static void holds(String what, BooleanSupplier condition) {
        holds(what, LONG, condition);
    }

    public static void holds(String what, Duration patience, BooleanSupplier condition) {
        Assertions.assertTrue(within(patience, condition), what);
    }

    /** For the time that something must not happen. */
    public static void never(Duration during, String what, BooleanSupplier condition) {
        Assertions.assertFalse(within(during, condition), what);
    }

    private static boolean within(Duration patience, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
