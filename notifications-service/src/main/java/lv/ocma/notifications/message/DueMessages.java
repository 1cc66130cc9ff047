package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.message.Outcome.Accepted;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.message.Outcome.Later;
import lv.ocma.notifications.message.Outcome.Refused;
import lv.ocma.platform.waking.AfterCommit;
import lv.ocma.platform.waking.Bell;
import org.jboss.logging.Logger;

/** Lends messages to whoever sends them, and takes down how that ended. Each in a short transaction; the sending itself is in none. */
@ApplicationScoped
public class DueMessages {

    private static final Logger LOG = Logger.getLogger(DueMessages.class);
    private static final int MOST_DOUBLINGS = 20;

    private final Messages messages;
    private final MessageSettings settings;
    private final MessageFigures figures;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private final Bell bell = new Bell();

    DueMessages(
            Messages messages, MessageSettings settings, MessageFigures figures, AfterCommit afterCommit, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.figures = figures;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /**
     * A message on loan.
     *
     * @param version tells whether it is still this loan that is settled
     */
    public record Loan(UUID id, long version, String address, String mime) {

        /** Neither whom it goes to nor what it says. */
        @Override
        public String toString() {
            return "Loan[" + id + "]";
        }
    }

    /** How long a loan lasts that is not renewed. */
    public Duration lease() {
        return settings.lease();
    }

    /** At most so many; of one appointment no more than one, and one code. */
    @Transactional
    public List<Loan> claim(int limit) {
        var now = clock.instant();
        var leaseEnd = now.plus(settings.lease());
        var claimed = new ArrayList<Message>();
        for (var message : messages.due(now, limit)) {
            if (message.hasExpired(now)) {
                message.expire(now);
                figures.became(message.status(), message.kind());
                LOG.warnf("message %s has expired: %s", message.id(), message.reason());
                continue;
            }
            if (message.status() == MessageStatus.SENDING) {
                figures.resent(message.kind());
                LOG.warnf("message %s is sent again: its sender has not come back", message.id());
            }
            message.claim(leaseEnd);
            claimed.add(message);
        }
        messages.flush();
        return claimed.stream().map(DueMessages::loan).toList();
    }

    private static Loan loan(Message message) {
        return new Loan(
                message.id(),
                message.version(),
                Objects.requireNonNull(message.recipientAddress()),
                Objects.requireNonNull(message.mime()));
    }

    /** Who renews too late may extend the loan of another process: it costs time if that one dies too, and nothing else. */
    @Transactional
    public void renew(Collection<UUID> loans) {
        messages.extendLoans(loans, clock.instant().plus(settings.lease()));
    }

    /** Without effect if the lease ran out and somebody else has taken the message since. */
    @Transactional
    public void settle(Loan loan, Outcome outcome) {
        var message = messages.lock(loan.id());
        if (message.version() != loan.version()) {
            LOG.warnf("message %s was settled too late: its lease had run out", loan.id());
            return;
        }
        var now = clock.instant();
        switch (outcome) {
            case Accepted(var answer) -> message.accept(answer, now);
            case Refused(var reason) -> message.fail(reason, now);
            case Later(var reason) -> message.postpone(reason, now.plus(delay(message.attempts())));
            // Due at once: the sender itself waits until the server is back, and then nothing should wait for its turn.
            case Away(var reason) -> message.postpone(reason, now);
        }
        if (message.status() == MessageStatus.RENDERED && message.hasExpired(now)) {
            message.expire(now);
        }
        if (message.status().isEnd()) {
            figures.became(message.status(), message.kind());
        }
        if (message.status() == MessageStatus.FAILED) {
            LOG.warnf("message %s has failed: %s", message.id(), message.reason());
        }
        announceAfterCommit();
    }

    private Duration delay(int attempts) {
        var doubled = settings.firstDelay().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return doubled.compareTo(settings.longestDelay()) < 0 ? doubled : settings.longestDelay();
    }

    /** Wakes the sender of this process when the running transaction has committed. */
    void announceAfterCommit() {
        afterCommit.once("lv.ocma.notifications.due", bell::ring);
    }

    /** Returns when something may be due, or after the pause. */
    public void await(Duration pause) throws InterruptedException {
        bell.await(pause);
    }

    public void ring() {
        bell.ring();
    }
}
