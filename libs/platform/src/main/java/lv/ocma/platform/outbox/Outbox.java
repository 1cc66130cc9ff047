package lv.ocma.platform.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Set;
import javax.sql.DataSource;
import lv.ocma.contracts.Event;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.events.EventContracts;
import lv.ocma.platform.events.PublishedEvents;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.waking.AfterCommit;
import org.jspecify.annotations.Nullable;

/** Where a use case tells what has happened: the event commits with the change, or not at all. */
@ApplicationScoped
public class Outbox {

    /** Below the broker's usual limit of a megabyte, headers included: what is stored can be sent. */
    static final int MAX_BYTES = 900_000;

    private static final String TRANSACTION_KNOWS_RELAY = "lv.ocma.platform.outbox.wake";

    /** One round trip; the lock on the aggregate's sequence is held to the end of the transaction. */
    private static final String INSERT = """
            with next as (
              insert into outbox_sequence as s (aggregatetype, aggregateid, last, last_at) values (?, ?, 1, clock_timestamp())
              on conflict on constraint outbox_sequence_pk do update
                set last = s.last + 1, last_at = greatest(clock_timestamp(), s.last_at + interval '1 microsecond')
              returning aggregatetype, aggregateid, last, last_at)
            insert into outbox (id, aggregatetype, aggregateid, type, payload, sequence, dataschema, traceparent, shard, created_at)
            select ?, aggregatetype, aggregateid, ?, ?, last, ?, ?, ?, last_at from next
            """;

    private static final String LAST = "select last from outbox_sequence where aggregatetype = ? and aggregateid = ?";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final EventCodec codec;
    private final RelayLifecycle relay;
    private final AfterCommit afterCommit;
    private final Set<Class<? extends Event>> published;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            EventCodec codec,
            RelayLifecycle relay,
            AfterCommit afterCommit,
            Instance<PublishedEvents> published) {
        this.database = database;
        this.transaction = transaction;
        this.codec = codec;
        this.relay = relay;
        this.afterCommit = afterCommit;
        this.published = PublishedEvents.in(published);
    }

    void start(@Observes StartupEvent event) {
        published.forEach(codec::prepare);
    }

    /**
     * Stores the event in the running transaction. Events of one aggregate wait for each other here until their transactions end, so
     * a transaction that tells of several aggregates takes them in the order of their ids.
     */
    public void add(Event event) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is told in the transaction of its change, and there is none");
        }
        if (!published.contains(event.getClass())) {
            throw new IllegalStateException(event.getClass().getName()
                    + " is not among the PublishedEvents of this service; without that its topic is never made");
        }
        insert(event, codec.encode(event));
        afterCommit.once(TRANSACTION_KNOWS_RELAY, relay::wake);
    }

    /** How many events of this kind of aggregate were told of it: the sequence that the latest one has, zero where there is none. */
    public long told(Class<? extends Event> event, String aggregateId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(LAST)) {
            select.setString(1, EventContracts.of(event).topic());
            select.setString(2, aggregateId);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("how much was told could not be read", e);
        }
    }

    private void insert(Event event, String payload) {
        var contract = EventContracts.of(event.getClass());
        var bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(contract.type() + " of " + bytes + " bytes is too large to be sent");
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, contract.topic());
            insert.setString(2, event.aggregateId());
            insert.setObject(3, Ids.next());
            insert.setString(4, contract.type());
            insert.setString(5, payload);
            insert.setString(6, codec.schemaId(contract.type()));
            insert.setString(7, traceparent());
            insert.setInt(8, Shards.of(event.aggregateId()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the event " + contract.type() + " could not be stored", e);
        }
    }

    private static @Nullable String traceparent() {
        var carrier = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), carrier, (to, name, value) -> to.put(name, value));
        return carrier.get("traceparent");
    }
}
