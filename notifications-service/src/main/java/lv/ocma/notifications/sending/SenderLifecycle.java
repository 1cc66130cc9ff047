package lv.ocma.notifications.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.ocma.notifications.message.DueBell;
import org.jboss.logging.Logger;

/** Runs this instance's senders, one for each provider, from start to shutdown. */
@ApplicationScoped
class SenderLifecycle {

    private static final Logger LOG = Logger.getLogger(SenderLifecycle.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

    private final List<Sender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    SenderLifecycle(Lines lines, Books books, DueBell bell, SmtpSettings settings, Clock clock) {
        for (var line : lines.all()) {
            senders.add(new Sender(line, books, bell.added(line.lane().channel()), settings.poll(), clock));
        }
    }

    void start(@Observes StartupEvent event) {
        for (var sender : senders) {
            threads.add(Thread.ofPlatform()
                    .name("sender-of-" + sender.provider())
                    .daemon()
                    .start(sender));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        senders.forEach(Sender::stop);
        for (var thread : threads) {
            if (!thread.join(LONGEST_STOP)) {
                LOG.warn("a sender did not stop in time; the leases of its messages expire by themselves");
            }
        }
    }

    /** Of each provider that is not reached why, by its name. */
    Map<String, String> troubles() {
        var troubles = new TreeMap<String, String>();
        for (var sender : senders) {
            var trouble = sender.trouble();
            if (trouble != null) {
                troubles.put(sender.provider(), trouble);
            }
        }
        return troubles;
    }
}
