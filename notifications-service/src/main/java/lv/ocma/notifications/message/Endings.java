package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lv.ocma.notifications.message.Parts.Told;
import org.jboss.logging.Logger;

/** What follows when a message has come to another state: figures, the receipt that came too early for it, and who waited behind it. */
@ApplicationScoped
class Endings {

    private static final Logger LOG = Logger.getLogger(Endings.class);

    private final Parts parts;
    private final Fallbacks fallbacks;
    private final Failures failures;
    private final Followers followers;
    private final MessageFigures figures;
    private final DueBell bell;

    Endings(
            Parts parts,
            Fallbacks fallbacks,
            Failures failures,
            Followers followers,
            MessageFigures figures,
            DueBell bell) {
        this.parts = parts;
        this.fallbacks = fallbacks;
        this.failures = failures;
        this.followers = followers;
        this.figures = figures;
        this.bell = bell;
    }

    /** An attempt has ended. In the transaction of the change. */
    void settled(Message message, Instant now) {
        settled(message, told(message), now);
    }

    /**
     * The same where it is known already what was told of its parts. Of what is changed of several messages nothing is written down before it has to be, as nothing
     * is asked for.
     */
    void settled(Message message, List<Told> told, Instant now) {
        if (message.status() == MessageStatus.ACCEPTED) {
            figures.became(message.status(), message.kind());
            followers.handOver().handedOver(Sent.of(message));
        }
        after(message, told, now);
    }

    /** It cannot leave over its channel any more. In the transaction of the change. */
    void undeliverable(Message message, Obstacle obstacle, Instant now) {
        message.giveUp(obstacle, now);
        figures.undeliverable(obstacle);
        after(message, now);
    }

    /** Something was told of it, or nothing more is tried. In the transaction of the change. */
    void after(Message message, Instant now) {
        after(message, told(message), now);
    }

    private List<Told> told(Message message) {
        return message.status() == MessageStatus.ACCEPTED ? parts.of(message.id()) : List.of();
    }

    private void after(Message message, List<Told> told, Instant now) {
        if (message.status() == MessageStatus.ACCEPTED) {
            receive(message, told, now);
        }
        followers.notices().after(message, now);
        if (message.status().isEnd()) {
            figures.became(message.status(), message.kind());
        }
        if (message.hasFailed()) {
            LOG.warnf("message %s is %s: %s", message.id(), message.status(), message.reason());
            failures.learn(message, now);
            if (!fallbacks.after(message, now)) {
                failures.tell(message, now);
            }
        }
        bell.ringAfterCommit(message.channel());
    }

    /** Delivered when each part is; what became of the first that never will be decides otherwise. */
    private static void receive(Message message, List<Told> told, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        var lost = told.stream()
                .filter(part -> part.outcome() == Receipt.Outcome.FAILED || part.outcome() == Receipt.Outcome.EXPIRED)
                .findFirst();
        if (lost.isPresent()) {
            message.receive(
                    Objects.requireNonNull(lost.get().outcome()), lost.get().code(), now);
        } else if (told.stream().allMatch(part -> part.outcome() == Receipt.Outcome.DELIVERED)) {
            message.receive(Receipt.Outcome.DELIVERED, null, now);
        }
    }

    void doubted(Message message, String why) {
        figures.doubtful(message.kind());
        LOG.warnf("message %s is in doubt: %s", message.id(), why);
    }
}
