package lv.ocma.complaints.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.divisions.StandardClausePublished;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Keeps which clauses the standard has, in any edition, as divisions-service tells it. */
@ApplicationScoped
class ClauseEvents implements EventConsumer {

    private final Inbox inbox;
    private final Directory directory;

    ClauseEvents(Inbox inbox, Directory directory) {
        this.inbox = inbox;
        this.directory = directory;
    }

    @Override
    public String consumer() {
        return "complaints.standard-clause";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(
                StandardClausePublished.class,
                (told, info) -> directory.replace(Listing.CLAUSE, told.clause(), told.summary()));
    }

    @Incoming("standard-clauses")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }
}
