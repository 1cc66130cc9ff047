package lv.ocma.notifications.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lv.ocma.notifications.message.DueMessages;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs this instance's sender from start to shutdown. */
@ApplicationScoped
class SenderLifecycle {

    private static final Logger LOG = Logger.getLogger(SenderLifecycle.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

    private final Sender sender;
    private @Nullable Thread thread;

    SenderLifecycle(DueMessages due, Smtp smtp, SmtpSettings settings, Clock clock) {
        this.sender = new Sender(due, smtp, settings, clock);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("sender").daemon().start(sender);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        sender.stop();
        if (thread != null && !thread.join(LONGEST_STOP)) {
            LOG.warn("the sender did not stop in time; the leases of its messages expire by themselves");
        }
    }

    Optional<String> trouble() {
        return Optional.ofNullable(sender.trouble());
    }
}
