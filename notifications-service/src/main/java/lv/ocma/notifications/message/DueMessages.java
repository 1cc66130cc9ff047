package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lends messages to whoever sends them, each loan in a short transaction; the sending itself is in none. */
@ApplicationScoped
public class DueMessages {

    private final Messages messages;
    private final Providers providers;
    private final Attempts attempts;
    private final Leaving leaving;
    private final MessageSettings settings;
    private final Clock clock;

    DueMessages(
            Messages messages,
            Providers providers,
            Attempts attempts,
            Leaving leaving,
            MessageSettings settings,
            Clock clock) {
        this.messages = messages;
        this.providers = providers;
        this.attempts = attempts;
        this.leaving = leaving;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was lent.
     *
     * @param probe whether the provider was to be tried out, be it that there was nothing to lend
     */
    public record Claim(List<Loan> loans, boolean probe) {}

    /** How long a loan lasts that is not renewed. */
    public Duration lease() {
        return settings.lease();
    }

    /** At most so many, urgent ones first; about one thing no more than one, and one code. */
    @Transactional
    public Claim claim(Lane lane, int wanted) {
        var now = clock.instant();
        var grant = providers.granted(lane, wanted, now);
        if (grant.messages() == 0) {
            return new Claim(List.of(), false);
        }
        var leaseEnd = now.plus(settings.lease());
        var claimed = leaving.of(messages.due(lane.channel(), now, grant.messages()), now);
        claimed.forEach(message -> message.claim(lane.provider(), now, leaseEnd));
        messages.flush();
        providers.givenBack(lane, grant.messages() - claimed.size());
        return new Claim(
                claimed.stream()
                        .map(message -> Loan.of(message, lane.provider(), attempts.taken(message), grant.probe()))
                        .toList(),
                grant.probe());
    }

    /** Who renews too late may extend the loan of another process: it costs time if that one dies too, and nothing else. */
    @Transactional
    public void renew(Collection<UUID> loans) {
        messages.extendLoans(loans, clock.instant().plus(settings.lease()));
    }
}
