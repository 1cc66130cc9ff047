package lv.ocma.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import lv.ocma.contracts.Event;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.inbox.EventHandlers.Handler;
import lv.ocma.platform.inbox.Inbox.Subscription;
import org.jspecify.annotations.Nullable;

/** The transaction in which an event is recorded and takes effect. */
@ApplicationScoped
class EventEffects {

    private static final String RECORD =
            "insert into inbox (consumer, event_id) values (?, ?) on conflict on constraint inbox_pk do nothing";

    private static final String ADVANCE = """
            insert into inbox_position as p (consumer, topic, key, sequence) values (?, ?, ?, ?)
            on conflict on constraint inbox_position_pk do update set sequence = excluded.sequence where p.sequence < excluded.sequence
            """;

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private final DataSource database;
    private final EventCodec codec;
    private final ParkedEvents parked;
    private final Tracer tracer;
    private final MeterRegistry metrics;

    EventEffects(DataSource database, EventCodec codec, ParkedEvents parked, Tracer tracer, MeterRegistry metrics) {
        this.database = database;
        this.codec = codec;
        this.parked = parked;
        this.tracer = tracer;
        this.metrics = metrics;
    }

    private enum Outcome {
        APPLIED,
        DUPLICATE,
        STALE,
        UNKNOWN,
        WAITING
    }

    /** Applies the event, skips it, or parks it behind an earlier one of its aggregate; throws what the effect threw. */
    @ActivateRequestContext
    void apply(Subscription subscription, IncomingEvent event) {
        var handler = subscription.handlers().of(event.type());
        if (handler == null) {
            count(subscription, Outcome.UNKNOWN);
            return;
        }
        count(
                subscription,
                traced(
                        event,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> parked.parkBehind(subscription.consumer(), event)
                                        ? Outcome.WAITING
                                        : once(subscription.consumer(), handler, event))));
    }

    /** Tries the next parked event that is due; false when there is none. */
    @ActivateRequestContext
    boolean retry(Subscription subscription) {
        var tried = new ParkedEvents.@Nullable Parked[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var next = parked.due(subscription.consumer());
                tried[0] = next;
                if (next == null) {
                    return false;
                }
                var handler = subscription.handlers().of(next.event().type());
                count(
                        subscription,
                        handler == null
                                ? Outcome.UNKNOWN
                                : traced(next.event(), () -> once(subscription.consumer(), handler, next.event())));
                parked.remove(next);
                return true;
            });
        } catch (RuntimeException | Error failure) {
            // An error too: those due after it would never have their turn.
            if (tried[0] == null) {
                throw failure;
            }
            parked.failedAgain(tried[0], failure);
            return true;
        }
    }

    private <E extends Event> Outcome once(String consumer, Handler<E> handler, IncomingEvent event)
            throws SQLException {
        if (!recorded(RECORD, consumer, event.id())) {
            return Outcome.DUPLICATE;
        }
        var info = event.info();
        if (handler.contract().compacted()
                && !recorded(ADVANCE, consumer, event.topic(), event.key(), info.sequence())) {
            return Outcome.STALE;
        }
        handler.effect().accept(codec.decode(handler.event(), event.payload()), info);
        return Outcome.APPLIED;
    }

    private boolean recorded(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private interface Work {
        Outcome run() throws Exception;
    }

    /** Goes on with the trace of the request that caused the event, so that their logs can be read together. */
    private Outcome traced(IncomingEvent event, Work work) {
        var span = tracer.spanBuilder("process " + event.topic())
                .setParent(W3CTraceContextPropagator.getInstance().extract(Context.root(), event.headers(), HEADERS))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try (var _ = span.makeCurrent()) {
            return work.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            span.end();
        }
    }

    private void count(Subscription subscription, Outcome outcome) {
        metrics.counter(
                        "ocma.inbox.events",
                        "consumer",
                        subscription.consumer(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
