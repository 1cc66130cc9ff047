package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import lv.ocma.notifications.letter.Priority;
import lv.ocma.notifications.sms.QuietHours;

/** Lets messages go: a phone does not ring at night for what can wait. Of one that cannot go it is told. */
@ApplicationScoped
class Departure {

    private final QuietHours quiet;
    private final DueBell bell;
    private final Failures failures;
    private final MessageSettings settings;

    Departure(QuietHours quiet, DueBell bell, Failures failures, MessageSettings settings) {
        this.quiet = quiet;
        this.bell = bell;
        this.failures = failures;
        this.settings = settings;
    }

    /** How long it is tried to send a message over a channel. */
    Duration patience(Channel channel) {
        return channel == Channel.LETTER ? settings.patienceOfPaper() : settings.patience();
    }

    /** In the running transaction, which leaves the message to the senders. */
    void release(Message message, Instant earliest) {
        message.release(from(message, earliest));
        bell.ringAfterCommit(message.channel());
    }

    /** The first moment from then on at which it may leave. */
    Instant from(Message message, Instant earliest) {
        return message.channel() != Channel.SMS || message.priority() == Priority.URGENT
                ? earliest
                : quiet.firstFrom(earliest, message.usefulUntil());
    }

    /** In the running transaction; there is no way to go. */
    void cancelled(Message message, Instant now) {
        failures.tell(message, now);
    }
}
