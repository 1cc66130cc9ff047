package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.Logger;

/** Where messages begin: written in the transaction of what causes them, and on their way right after it. */
@ApplicationScoped
public class Outgoing {

    /** So many rows go to the database at once, where many are written. */
    static final int WRITTEN_TOGETHER = 100;

    private static final Logger LOG = Logger.getLogger(Outgoing.class);

    private final Messages messages;
    private final Fallbacks fallbacks;
    private final Departure departure;
    private final MessageFigures figures;
    private final Clock clock;

    Outgoing(Messages messages, Fallbacks fallbacks, Departure departure, MessageFigures figures, Clock clock) {
        this.messages = messages;
        this.fallbacks = fallbacks;
        this.departure = departure;
        this.figures = figures;
        this.clock = clock;
    }

    /** Puts a message into the words of one channel, given its id. */
    public interface Way {
        Reach write(UUID id);
    }

    /**
     * In the running transaction, over the first of the ways; the others take its place one after the other when it fails for good. That an event causes
     * nothing twice is the inbox's work, and {@code message_once_uq} holds it to that. Returns the id of the message that leaves first, or
     * of the one that says why none does.
     */
    public UUID send(Cause cause, List<Way> ways) {
        return sendOpen(
                cause,
                fallbacks.open(
                        ways.stream().map(way -> way.write(Ids.following())).toList()));
    }

    /**
     * As {@link #send(Cause, List)}, of one of many.
     *
     * @param closed addresses to which no mail goes, asked once for all of them
     */
    public UUID send(Cause cause, List<Way> ways, Set<String> closed) {
        return sendOpen(
                cause,
                ways.stream()
                        .map(way -> way.write(Ids.following()))
                        .filter(reach -> reach.channel() != Channel.EMAIL || !closed.contains(reach.address()))
                        .toList());
    }

    /** Those of these addresses to which no mail goes. */
    public Set<String> closed(Collection<String> addresses) {
        return fallbacks.closed(addresses);
    }

    private UUID sendOpen(Cause cause, List<Reach> reaches) {
        var now = clock.instant();
        if (reaches.isEmpty()) {
            return cannotSend(cause, Obstacle.SUPPRESSED_ADDRESS);
        }
        var first = reaches.getFirst();
        var message = new Message(first.id(), cause, first.channel(), now, departure.patience(first.channel()));
        message.render(first, fallbacks.written(reaches.subList(1, reaches.size())));
        var notBefore = cause.notBefore();
        departure.release(message, notBefore == null || notBefore.isBefore(now) ? now : notBefore);
        messages.persist(message);
        figures.became(MessageStatus.RENDERED, message.kind());
        return message.id();
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

    /** Recorded, so that staff see who was not told and why: as a message, whose id it returns. */
    public UUID cannotSend(Cause cause, Obstacle obstacle) {
        var now = clock.instant();
        var message = new Message(Ids.following(), cause, Channel.EMAIL, now, departure.patience(Channel.EMAIL));
        message.giveUp(obstacle, now);
        messages.persist(message);
        figures.became(message.status(), message.kind());
        figures.undeliverable(obstacle);
        departure.cancelled(message, now);
        LOG.infof("message %s can't be delivered: %s", message.id(), message.reason());
        return message.id();
    }
}
