package lv.ocma.gateway.cache;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears on a thread of its own that something has changed at the service whose answers are kept. */
@ApplicationScoped
class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final String BROKER = "kafka.";
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final Changes changes;
    private final Shelf shelf;
    private final CacheMetrics metrics;
    private final String topics;
    private final Map<String, Object> broker;
    private volatile @Nullable Thread thread;
    private boolean heard = true;

    ChangeFeed(Changes changes, Shelf shelf, CacheMetrics metrics, CacheConfig config, Config settings) {
        this.changes = changes;
        this.shelf = shelf;
        this.metrics = metrics;
        this.topics = config.topics();
        this.broker = config.size().asLongValue() == 0 ? Map.of() : broker(settings);
    }

    private static Map<String, Object> broker(Config settings) {
        var broker = new HashMap<String, Object>();
        settings.getOptionalValue("kafka.bootstrap.servers", String.class)
                .ifPresent(servers -> broker.put("bootstrap.servers", servers));
        for (var name : settings.getPropertyNames()) {
            var setting = name.toLowerCase(Locale.ROOT).replace('_', '.');
            if (setting.startsWith(BROKER)) {
                settings.getOptionalValue(name, String.class)
                        .ifPresent(value -> broker.put(setting.substring(BROKER.length()), value));
            }
        }
        return broker;
    }

    /** Without a broker nothing is heard, and answers are kept as long as that allows. */
    boolean isOn() {
        return broker.containsKey("bootstrap.servers");
    }

    void start(@Observes StartupEvent started) {
        if (isOn()) {
            // Known before it runs, as it ends where there is none.
            var hearing = Thread.ofPlatform().name("cache-changes").daemon().unstarted(this::hear);
            thread = hearing;
            hearing.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        var hearing = thread;
        if (hearing != null) {
            thread = null;
            hearing.interrupt();
            hearing.join(Duration.ofSeconds(3));
        }
    }

    private void hear() {
        try {
            while (thread != null) {
                try (var reader = new ChangeTopics(broker, topics)) {
                    // Nobody knows what has happened before.
                    happened();
                    follow(reader);
                } catch (InterruptException e) {
                    return;
                } catch (RuntimeException e) {
                    lost(e);
                }
                Thread.sleep(BETWEEN_CHECKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(ChangeTopics reader) throws InterruptedException {
        var check = changes.now();
        while (thread != null) {
            if (reader.hasNews()) {
                happened();
            }
            var now = changes.now();
            // What is told after this moment is heard next time.
            if (now - check >= 0 && reader.hasHeardAll()) {
                changes.heardUpTo(now);
                check = now + BETWEEN_CHECKS.toNanos();
                if (!heard) {
                    heard = true;
                    LOG.info("Changes are heard of again");
                }
            }
        }
    }

    private void happened() {
        changes.happened();
        shelf.empty();
        metrics.emptied();
    }

    private void lost(RuntimeException failure) {
        if (heard) {
            heard = false;
            LOG.warnf("Changes are not heard of, answers are kept for a short time only: %s", failure.getMessage());
        }
    }
}
