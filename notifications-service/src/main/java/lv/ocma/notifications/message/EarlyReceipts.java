package lv.ocma.notifications.message;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Receipts that no message is known for yet: the provider was quicker than the mark that it has accepted the message. Kept for some days. */
@ApplicationScoped
class EarlyReceipts {

    private static final Duration KEPT = Duration.ofDays(3);

    /** Until the transaction ends: a receipt and the mark that it waits for cannot pass each other unseen. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)";

    private static final String ADD = """
            insert into early_receipt (provider, provider_reference, outcome, code, received_at)
            values (:provider, :reference, :outcome, :code, :now) on conflict on constraint early_receipt_pk do nothing""";

    private static final String TAKE = """
            delete from early_receipt where provider = :provider and provider_reference = :reference returning outcome, code""";

    private static final String FORGET = "delete from early_receipt where received_at < :before";

    private final Session session;
    private final Clock clock;

    EarlyReceipts(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    void lock(String provider, String reference) {
        session.createNativeQuery(LOCK, String.class)
                .setParameter("name", provider + " " + reference)
                .getSingleResult();
    }

    void add(Receipt receipt, Instant now) {
        session.createNativeMutationQuery(ADD)
                .setParameter("provider", receipt.provider())
                .setParameter("reference", receipt.reference())
                .setParameter("outcome", receipt.outcome().name())
                .setParameter("code", receipt.code(), String.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Taken out, of a message that has just been accepted. */
    Optional<Receipt> of(Message message) {
        var provider = message.provider();
        var reference = message.providerReference();
        if (provider == null || reference == null) {
            return Optional.empty();
        }
        lock(provider, reference);
        return session.createNativeQuery(TAKE, Object[].class)
                .setParameter("provider", provider)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(row ->
                        new Receipt(provider, reference, Receipt.Outcome.valueOf((String) row[0]), (String) row[1]));
    }

    @Scheduled(
            every = "1h",
            delayed = "7m",
            identity = "early-receipts-forget",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        session.createNativeMutationQuery(FORGET)
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
