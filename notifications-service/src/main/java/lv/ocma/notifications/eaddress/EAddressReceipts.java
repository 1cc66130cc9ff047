package lv.ocma.notifications.eaddress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lv.ocma.notifications.eaddress.EAddressAdapter.Told;
import lv.ocma.notifications.message.OpenedMessages;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Asks the adapter what became of messages in official mailboxes, and remembers as far as what was taken in. What is heard twice, as by two instances, changes
 * nothing the second time.
 */
@ApplicationScoped
class EAddressReceipts {

    private static final Logger LOG = Logger.getLogger(EAddressReceipts.class);
    private static final int MOST_ROUNDS = 20;

    private final Session session;
    private final OpenedMessages messages;
    private final Optional<EAddressAdapter> adapter;

    EAddressReceipts(Session session, OpenedMessages messages, EAddressSettings settings) {
        this.session = session;
        this.messages = messages;
        this.adapter = settings.url().map(url -> new EAddressAdapter(settings, url));
    }

    @Scheduled(
            identity = "e-address-receipts",
            every = "${ocma.e-address.receipts-every:30s}",
            delayed = "20s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        adapter.ifPresent(this::hear);
    }

    private void hear(EAddressAdapter from) {
        try {
            boolean more = true;
            for (int round = 0; more && round < MOST_ROUNDS; round++) {
                var told = from.receipts(position());
                more = !told.isEmpty() && QuarkusTransaction.requiringNew().call(() -> takeIn(told));
            }
        } catch (IOException e) {
            LOG.warnf("receipts of e-addresses are not heard: %s", e.getMessage());
        }
    }

    private long position() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select position from e_address_receipts", Long.class)
                        .getSingleResult());
    }

    /** Whether all were: one of a message whose sender does not know yet that it is there is asked for again. In the running transaction. */
    private boolean takeIn(List<Told> told) {
        int taken = 0;
        while (taken < told.size() && isTaken(told.get(taken))) {
            taken++;
        }
        if (taken > 0) {
            session.createNativeMutationQuery("update e_address_receipts set position = greatest(position, :last)")
                    .setParameter("last", told.get(taken - 1).number())
                    .executeUpdate();
        }
        return taken == told.size();
    }

    private boolean isTaken(Told told) {
        return messages.told(told.message(), told.event(), told.at());
    }

    @PreDestroy
    void close() {
        adapter.ifPresent(EAddressAdapter::close);
    }
}
