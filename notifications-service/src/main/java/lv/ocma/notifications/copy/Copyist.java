package lv.ocma.notifications.copy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.copy.DocumentCopy.Subject;
import lv.ocma.notifications.message.SentMessages;
import lv.ocma.notifications.message.SentMessages.Said;
import lv.ocma.notifications.post.PostedLetters;
import org.jboss.logging.Logger;

/** Makes the copies of messages that have left, each in a transaction of its own: whatever becomes of it, the message has been sent. */
@ApplicationScoped
class Copyist {

    private static final Logger LOG = Logger.getLogger(Copyist.class);

    /** In one round, so that a stop is not held up for long. */
    private static final int MOST = 100;

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final WantedCopies wanted;
    private final SentMessages messages;
    private final PostedLetters letters;
    private final CopyRegister register;
    private final Clock clock;

    Copyist(WantedCopies wanted, SentMessages messages, PostedLetters letters, CopyRegister register, Clock clock) {
        this.wanted = wanted;
        this.messages = messages;
        this.letters = letters;
        this.register = register;
        this.clock = clock;
    }

    @Scheduled(every = "2s", identity = "copies", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        for (int made = 0; made < MOST; made++) {
            var next = QuarkusTransaction.requiringNew().call(this::next);
            if (next.isEmpty()) {
                return;
            }
            copy(next.getFirst());
        }
    }

    /** Put off before it is tried, so that one by which a process dies is not the first of the next. */
    private List<UUID> next() {
        var now = clock.instant();
        var due = wanted.due(now, 1);
        due.forEach(message -> wanted.putOff(message, now, PAUSE));
        return due;
    }

    private void copy(UUID message) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                messages.said(message).ifPresent(this::keep);
                wanted.done(message);
            });
        } catch (RuntimeException e) {
            LOG.errorf(
                    "the copy of message %s could not be made: %s",
                    message, e.getClass().getSimpleName());
        }
    }

    private void keep(Said said) {
        var message = said.message();
        var subject = new Subject(
                CopyOnHandOver.kind(message.kind()),
                message.about(),
                message.place(),
                message.language(),
                message.person(),
                message.id());
        letters.documentOf(message.id())
                .ifPresentOrElse(
                        document -> register.keep(subject, document),
                        () -> register.keep(subject, title(said), said.text(), null));
    }

    private static String title(Said said) {
        var title = said.subject();
        return title == null ? said.message().about().reference() : title;
    }
}
