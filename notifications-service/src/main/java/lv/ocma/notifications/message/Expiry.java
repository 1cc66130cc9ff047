package lv.ocma.notifications.message;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends messages that have waited in vain, also where there is no provider of their channel any more: another channel may take their place. */
@ApplicationScoped
class Expiry {

    /** In one round; the next comes in a minute. */
    private static final int MOST = 500;

    private final Messages messages;
    private final Endings endings;
    private final Clock clock;

    Expiry(Messages messages, Endings endings, Clock clock) {
        this.messages = messages;
        this.endings = endings;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "messages-expire",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void end() {
        var now = clock.instant();
        for (var message : messages.expired(now, MOST)) {
            message.expire(now);
            endings.after(message, now);
        }
    }
}
