package lv.ocma.platform.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one purpose, given by themselves or as {@code file:PATH}. A file is looked at every second ({@link KeyWatch}), so that keys
 * rotate while the service runs: first add the new key behind the others in every instance, then put it first, and keep the old one for
 * as long as there are values of it.
 */
final class Keys {

    private static final Logger LOG = Logger.getLogger(Keys.class);
    private static final String FILE = "file:";

    private final String name;
    private final @Nullable Path file;
    private volatile State state;

    /** @param trouble why the list cannot be read as it is now; null where it can */
    private record State(
            String list, KeyRing ring, @Nullable String trouble) {}

    private Keys(String name, String configured) {
        this.name = name;
        this.file = configured.startsWith(FILE) ? Path.of(configured.substring(FILE.length())) : null;
        var list = file == null ? configured : read(file);
        this.state = new State(list, KeyRing.of(name, list), null);
    }

    /** @param name of the setting, for messages; the value itself is never shown */
    static Keys of(String name, String configured) {
        return new Keys(name, configured);
    }

    KeyRing ring() {
        return state.ring;
    }

    /** Why the list is not the one in use: in words without a key, empty where all is well. */
    Optional<String> trouble() {
        return Optional.ofNullable(state.trouble);
    }

    /** What cannot be read is a mistake of the moment: the keys that are known serve on, and the log says so once. */
    synchronized void lookAgain() {
        if (file == null) {
            return;
        }
        var known = state;
        try {
            var list = read(file);
            if (list.equals(known.list)) {
                mended(known);
            } else {
                state = new State(list, KeyRing.of(name, list), null);
                LOG.infof(
                        "%s were read again: %s; the key %s encrypts",
                        name, String.join(", ", state.ring.ids()), state.ring.currentId());
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            var trouble = String.valueOf(e.getMessage());
            if (!trouble.equals(known.trouble)) {
                LOG.errorf("%s cannot be read again, the keys known before are used on: %s", name, trouble);
                state = new State(known.list, known.ring, trouble);
            }
        }
    }

    private void mended(State known) {
        if (known.trouble != null) {
            state = new State(known.list, known.ring, null);
            LOG.infof("%s are again as they were; the key %s encrypts", name, known.ring.currentId());
        }
    }

    private String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the file of " + name + " cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
