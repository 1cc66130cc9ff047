package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import lv.ocma.notifications.message.Outcome.Accepted;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.message.Outcome.Doubtful;
import lv.ocma.notifications.message.Outcome.Later;
import lv.ocma.notifications.message.Outcome.Refused;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes down how an attempt ended: in the message, in its log, and in what is known of the provider. */
@ApplicationScoped
public class Settlement {

    private static final Logger LOG = Logger.getLogger(Settlement.class);
    private static final int MOST_DOUBLINGS = 20;
    private static final double JITTER = 0.2;

    private final Messages messages;
    private final Attempts attempts;
    private final Providers providers;
    private final Endings endings;
    private final MessageSettings settings;
    private final Clock clock;

    Settlement(
            Messages messages,
            Attempts attempts,
            Providers providers,
            Endings endings,
            MessageSettings settings,
            Clock clock) {
        this.messages = messages;
        this.attempts = attempts;
        this.providers = providers;
        this.endings = endings;
        this.settings = settings;
        this.clock = clock;
    }

    /** Without effect on the message if the lease ran out and somebody else has taken it since. */
    @Transactional
    public void settle(Loan loan, Handed handed) {
        var outcome = handed.outcome();
        var now = clock.instant();
        judge(loan, outcome);
        var message = messages.lock(loan.id());
        if (message.version() != loan.version()) {
            LOG.warnf("message %s was settled too late: its lease had run out", loan.id());
            return;
        }
        if (!(outcome instanceof Away(var reason) && reason.equals(message.reason()))) {
            // While a provider is away one row tells it, not one for each knock.
            attempts.add(message, end(outcome), reason(outcome), handed.references(), now);
        }
        switch (outcome) {
            case Accepted(var answer) -> message.accept(answer, now);
            case Refused(var reason) -> message.fail(reason, now);
            case Later(var reason) -> message.defer(reason, now.plus(delay(message.setbacks())));
            case Doubtful(var reason) -> message.doubt(reason, now.plus(delay(message.setbacks())));
            // Due at once: who lends messages waits until the provider is back, or another takes its place. The next
            // try is made with another message:
            // this one may be what the provider cannot bear.
            case Away(var reason) -> message.await(reason, loan.probe() ? now.plus(settings.longestPause()) : now);
        }
        if (message.status() == MessageStatus.DEFERRED && message.hasExpired(now)) {
            message.expire(now);
        }
        if (outcome instanceof Doubtful(var reason)) {
            endings.doubted(message, reason);
        }
        endings.settled(message, now);
    }

    /** An attempt that succeeded. */
    public record Delivered(Loan loan, Handed handed) {}

    /**
     * As {@link #settle}, of several that a working provider has accepted. Nobody is waited for, so that no two can wait for each other: says of each, in their order, whether
     * it is settled, or is left as somebody else is at it.
     */
    @Transactional
    public List<Boolean> settle(List<Delivered> all) {
        var now = clock.instant();
        var free = messages.lockFree(all.stream().map(each -> each.loan().id()).toList()).stream()
                .collect(Collectors.toMap(Message::id, message -> message));
        var lent = all.stream().filter(each -> isLent(each.loan(), free)).toList();
        var told = attempts.addAccepted(
                lent.stream()
                        .collect(Collectors.toMap(
                                each -> message(each, free),
                                each -> each.handed().references())),
                now);
        for (var each : lent) {
            var message = message(each, free);
            if (!(each.handed().outcome() instanceof Accepted(var answer))) {
                throw new IllegalArgumentException("message " + message.id() + " was not accepted");
            }
            message.accept(answer, now);
            endings.settled(message, told.getOrDefault(message.id(), List.of()), now);
        }
        return all.stream().map(each -> free.containsKey(each.loan().id())).toList();
    }

    private static Message message(Delivered each, Map<UUID, Message> free) {
        return Objects.requireNonNull(free.get(each.loan().id()));
    }

    private static boolean isLent(Loan loan, Map<UUID, Message> free) {
        var message = free.get(loan.id());
        if (message != null && message.version() != loan.version()) {
            LOG.warnf("message %s was settled too late: its lease had run out", loan.id());
            return false;
        }
        return message != null;
    }

    private void judge(Loan loan, Outcome outcome) {
        switch (outcome) {
            case Away(var reason) -> providers.failed(loan.provider(), reason, loan.probe());
            case Doubtful(var reason) -> providers.failed(loan.provider(), reason, loan.probe());
            case Accepted _, Refused _, Later _ -> {
                if (loan.probe()) {
                    providers.recovered(loan.provider());
                }
            }
        }
    }

    private static Attempts.End end(Outcome outcome) {
        return switch (outcome) {
            case Accepted _ -> Attempts.End.ACCEPTED;
            case Refused _ -> Attempts.End.REFUSED;
            case Later _ -> Attempts.End.DEFERRED;
            case Away _ -> Attempts.End.AWAY;
            case Doubtful _ -> Attempts.End.DOUBTFUL;
        };
    }

    private static @Nullable String reason(Outcome outcome) {
        return switch (outcome) {
            case Accepted _ -> null;
            case Refused(var reason) -> reason;
            case Later(var reason) -> reason;
            case Away(var reason) -> reason;
            case Doubtful(var reason) -> reason;
        };
    }

    /** Doubled each time, and never the same for all that were deferred together. */
    private Duration delay(int setbacks) {
        var doubled = settings.firstDelay().multipliedBy(1L << Math.min(setbacks, MOST_DOUBLINGS));
        var bounded = doubled.compareTo(settings.longestDelay()) < 0 ? doubled : settings.longestDelay();
        return Duration.ofMillis((long)
                (bounded.toMillis() * (1 + JITTER * ThreadLocalRandom.current().nextDouble(-1, 1))));
    }
}
