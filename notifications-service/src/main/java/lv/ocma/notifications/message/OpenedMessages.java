package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes in that persons have opened what was told to them: from then on they know, whatever day the law supposes (V4). */
@ApplicationScoped
public class OpenedMessages {

    private static final Logger LOG = Logger.getLogger(OpenedMessages.class);
    private static final String CAME_BACK = "e-address-returned";

    private final Messages messages;
    private final Endings endings;
    private final Notices notices;
    private final MessageFigures figures;
    private final Clock clock;

    OpenedMessages(Messages messages, Endings endings, Notices notices, MessageFigures figures, Clock clock) {
        this.messages = messages;
        this.endings = endings;
        this.notices = notices;
        this.figures = figures;
        this.clock = clock;
    }

    /** In the running transaction, of one that its caller has locked and that has left. The first time counts, and is that of its delivery. */
    void read(Message message, Instant at) {
        if (message.readAt() != null) {
            return;
        }
        var before = message.status();
        message.read(at);
        notices.read(message, at);
        became(message, before);
    }

    /**
     * In the running transaction, what the adapter of official mailboxes tells; what is known already, or of no message there, changes nothing. False while it is not
     * known here that the message is there.
     *
     * @param event DELIVERED, READ or FAILED; others are passed over
     */
    public boolean told(UUID id, String event, Instant at) {
        var message = messages.lockIfThere(id)
                .filter(found -> found.channel() == Channel.E_ADDRESS)
                .orElse(null);
        if (message == null) {
            LOG.warnf("a receipt of an e-address is of no message: %s", id);
            return true;
        }
        if (!message.status().isEnd() && message.status() != MessageStatus.ACCEPTED) {
            return false;
        }
        if (message.isSent()) {
            tell(message, event, within(message, at));
        }
        return true;
    }

    private void tell(Message message, String event, Instant at) {
        var before = message.status();
        switch (event) {
            case "READ" -> read(message, at);
            case "DELIVERED" -> {
                if (before == MessageStatus.ACCEPTED) {
                    message.receive(Receipt.Outcome.DELIVERED, null, at);
                    endings.after(message, clock.instant());
                }
            }
            case "FAILED" -> {
                if (before == MessageStatus.ACCEPTED) {
                    message.receive(Receipt.Outcome.FAILED, CAME_BACK, at);
                    endings.after(message, clock.instant());
                }
            }
            default -> LOG.infof("a receipt of an e-address is not known: %s", event);
        }
    }

    /** Another clock is never quite ours: not before it left, nor after now; and as the database keeps it. */
    private Instant within(Message message, Instant at) {
        var left = Objects.requireNonNull(message.endedAt());
        var now = clock.instant();
        var first = at.isBefore(left) ? left : at;
        return (first.isAfter(now) ? now : first).truncatedTo(ChronoUnit.MICROS);
    }

    private void became(Message message, MessageStatus before) {
        if (message.status() != before) {
            figures.became(message.status(), message.kind());
        }
    }
}
