package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import lv.ocma.notifications.letter.Mail;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.Logger;

/** Where messages begin: written in the transaction of what causes them, and on their way right after it. */
@ApplicationScoped
public class Outgoing {

    private static final Logger LOG = Logger.getLogger(Outgoing.class);

    private final Messages messages;
    private final DueBell bell;
    private final MessageSettings settings;
    private final MessageFigures figures;
    private final Clock clock;

    Outgoing(Messages messages, DueBell bell, MessageSettings settings, MessageFigures figures, Clock clock) {
        this.messages = messages;
        this.bell = bell;
        this.settings = settings;
        this.figures = figures;
        this.clock = clock;
    }

    /** Writes the mail of a message, given its id. */
    public interface Writer {
        Mail write(UUID id);
    }

    /** In the running transaction. That an event causes nothing twice is the inbox's work, and {@code message_once_uq} holds it to that. */
    public void send(Cause cause, Recipient recipient, Writer writer) {
        var now = clock.instant();
        var message = new Message(Ids.next(), cause, now, settings.patience());
        var notBefore = cause.notBefore();
        message.render(
                recipient, writer.write(message.id()), notBefore == null || notBefore.isBefore(now) ? now : notBefore);
        messages.persist(message);
        figures.became(MessageStatus.RENDERED, message.kind());
        bell.ringAfterCommit();
    }

    /** What of a visit has become untrue by a change of it is not sent any more, unless it is leaving at this moment. */
    public void overtake(UUID about, Set<MessageKind> kinds, long sequence) {
        if (kinds.isEmpty()) {
            return;
        }
        var now = clock.instant();
        // First, so that one whose attempt ends meanwhile is not missed.
        messages.endAttempts(about, kinds, sequence, now);
        for (var message : messages.waiting(about, kinds, sequence)) {
            message.overtake(now);
            figures.became(message.status(), message.kind());
            LOG.infof("message %s is not sent: what it says is so no more", message.id());
        }
    }

    /** Recorded, so that staff see who was not told and why. */
    public void cannotSend(Cause cause, Obstacle obstacle) {
        var now = clock.instant();
        var message = new Message(Ids.next(), cause, now, settings.patience());
        message.giveUp(obstacle, now);
        messages.persist(message);
        figures.became(message.status(), message.kind());
        figures.undeliverable(obstacle);
        LOG.infof("message %s can't be delivered: %s", message.id(), message.reason());
    }
}
