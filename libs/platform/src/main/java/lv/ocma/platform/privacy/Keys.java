package lv.ocma.platform.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one purpose, given by themselves or as {@code file:PATH}. A file is looked at again every second, so that keys rotate while
 * the service runs: first add the new key behind the others in every instance, then put it first, and keep the old one for as long as
 * there are values of it.
 */
final class Keys {

    private static final Logger LOG = Logger.getLogger(Keys.class);
    private static final String FILE = "file:";
    private static final long LOOK_AGAIN_NANOS = 1_000_000_000;

    private final String name;
    private final @Nullable Path file;
    private final LongSupplier stopwatch;
    private volatile State state;

    private record State(KeyRing ring, @Nullable FileTime written, long lookedAt) {}

    private Keys(String name, String configured, LongSupplier stopwatch) {
        this.name = name;
        this.stopwatch = stopwatch;
        this.file = configured.startsWith(FILE) ? Path.of(configured.substring(FILE.length())) : null;
        this.state =
                file == null ? new State(KeyRing.of(name, configured), null, 0) : read(file, stopwatch.getAsLong());
    }

    /** @param name of the setting, for messages; the value itself is never shown */
    static Keys of(String name, String configured) {
        return of(name, configured, System::nanoTime);
    }

    static Keys of(String name, String configured, LongSupplier stopwatch) {
        return new Keys(name, configured, stopwatch);
    }

    KeyRing ring() {
        if (file != null && stopwatch.getAsLong() - state.lookedAt >= LOOK_AGAIN_NANOS) {
            lookAgain(file);
        }
        return state.ring;
    }

    /** What cannot be read is a mistake of the moment: the keys that are known serve on, and the log says so. */
    private synchronized void lookAgain(Path file) {
        var now = stopwatch.getAsLong();
        if (now - state.lookedAt < LOOK_AGAIN_NANOS) {
            return;
        }
        try {
            if (Files.getLastModifiedTime(file).equals(state.written)) {
                state = new State(state.ring, state.written, now);
                return;
            }
            state = read(file, now);
            LOG.infof("%s were read again; the key %s encrypts", name, state.ring.currentId());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.errorf("%s cannot be read again, the keys known before are used on: %s", name, e.getMessage());
            state = new State(state.ring, state.written, now);
        }
    }

    private State read(Path file, long now) {
        try {
            var written = Files.getLastModifiedTime(file);
            return new State(KeyRing.of(name, Files.readString(file).strip()), written, now);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the file of " + name + " cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
