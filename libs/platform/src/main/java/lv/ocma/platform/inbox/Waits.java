package lv.ocma.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long lanes and rebuilds of this instance have been at the event that they are at; no event takes a minute unless something is wrong. */
@ApplicationScoped
class Waits {

    private final Duration patience;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();

    Waits(@ConfigProperty(name = "ocma.inbox.lane-patience", defaultValue = "1m") Duration patience) {
        this.patience = patience;
    }

    /** Compared by identity: each event has its own. */
    private static final class Wait implements Ended {

        private final Set<Wait> waits;
        private final long since = System.nanoTime();

        private Wait(Set<Wait> waits) {
            this.waits = waits;
        }

        private Duration lasts() {
            return Duration.ofNanos(System.nanoTime() - since);
        }

        @Override
        public void close() {
            waits.remove(this);
        }
    }

    interface Ended extends AutoCloseable {
        @Override
        void close();
    }

    Ended begin() {
        var wait = new Wait(waits);
        waits.add(wait);
        return wait;
    }

    /** Those that last too long. */
    long tooLong() {
        return waits.stream()
                .filter(wait -> wait.lasts().compareTo(patience) > 0)
                .count();
    }

    double longestSeconds() {
        return waits.stream().mapToLong(wait -> wait.lasts().toMillis()).max().orElse(0) / 1000.0;
    }

    Optional<String> trouble() {
        var lanes = tooLong();
        return lanes == 0
                ? Optional.empty()
                : Optional.of("inbox: %d events are neither applied nor parked, the longest since %.0f s"
                        .formatted(lanes, longestSeconds()));
    }
}
