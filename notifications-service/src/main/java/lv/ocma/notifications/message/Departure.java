package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import lv.ocma.notifications.letter.Priority;
import lv.ocma.notifications.sms.QuietHours;

/** Lets messages go: a phone does not ring at night for what can wait. */
@ApplicationScoped
class Departure {

    private final QuietHours quiet;
    private final DueBell bell;

    Departure(QuietHours quiet, DueBell bell) {
        this.quiet = quiet;
        this.bell = bell;
    }

    /** In the running transaction, which leaves the message to the senders. */
    void release(Message message, Instant earliest) {
        message.release(from(message, earliest));
        bell.ringAfterCommit();
    }

    /** The first moment from then on at which it may leave. */
    Instant from(Message message, Instant earliest) {
        return message.channel() != Channel.SMS || message.priority() == Priority.URGENT
                ? earliest
                : quiet.firstFrom(earliest, message.usefulUntil());
    }
}
