package lv.ocma.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lv.ocma.platform.events.EventContracts;
import lv.ocma.platform.events.PublishedEvents;
import lv.ocma.platform.ids.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs this instance's relay on a thread of its own from start to shutdown. */
@ApplicationScoped
class RelayLifecycle {

    private static final Logger LOG = Logger.getLogger(RelayLifecycle.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

    private final OutboxSettings settings;
    private final Relay relay;
    private @Nullable Thread thread;

    RelayLifecycle(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String application,
            OutboxSettings settings,
            Instance<PublishedEvents> published) {
        this.settings = settings;
        relay = new Relay(
                new UnsentRows(database),
                // The longest that a wave takes: metadata for half a delivery, then a delivery.
                new ShardLeases(
                        Ids.next(),
                        database,
                        settings.lease(),
                        settings.delivery().multipliedBy(3).dividedBy(2)),
                new EventSender(broker, "urn:ocma:" + application, settings.delivery()),
                settings,
                PublishedEvents.in(published).stream()
                        .map(event -> EventContracts.of(event).topic())
                        .collect(Collectors.toSet()));
    }

    void start(@Observes StartupEvent event) {
        if (settings.relay()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            relay.stop();
            if (!thread.join(LONGEST_STOP)) {
                LOG.warn("the outbox relay did not stop in time; its leases expire by themselves");
            }
        }
    }

    void wake() {
        relay.wake();
    }

    Optional<String> trouble() {
        return Optional.ofNullable(relay.trouble());
    }
}
