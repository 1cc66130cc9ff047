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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lv.ocma.contracts.Event;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.inbox.EventHandlers.Handler;
import lv.ocma.platform.inbox.Inbox.Subscription;
import org.jspecify.annotations.Nullable;

/** The transaction in which an event is recorded and takes effect. */
@ApplicationScoped
class EventEffects {

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

    private final EventCodec codec;
    private final AppliedEvents applied;
    private final ParkedEvents parked;
    private final Tracer tracer;
    private final MeterRegistry metrics;

    EventEffects(EventCodec codec, AppliedEvents applied, ParkedEvents parked, Tracer tracer, MeterRegistry metrics) {
        this.codec = codec;
        this.applied = applied;
        this.parked = parked;
        this.tracer = tracer;
        this.metrics = metrics;
    }

    private enum Outcome {
        APPLIED,
        APPLIED_AGAIN,
        DISMISSED,
        DUPLICATE,
        STALE,
        UNKNOWN,
        WAITING
    }

    /** Applies the event, skips it, or parks it behind an earlier one of its aggregate, which is false; throws what the effect threw. */
    @ActivateRequestContext
    boolean apply(Subscription subscription, IncomingEvent event) {
        return settled(subscription, event, handler -> inTurn(subscription.consumer(), handler, event));
    }

    /**
     * As {@link #apply}, of several in one transaction, no two of them of one aggregate and each of a type that is known. Throws where one of them fails, and none has taken
     * effect then.
     */
    @ActivateRequestContext
    List<Boolean> applyTogether(Subscription subscription, List<IncomingEvent> events) {
        var outcomes = QuarkusTransaction.requiringNew().call(() -> {
            var fresh = applied.recordInTurn(subscription.consumer(), events);
            var all = new ArrayList<Outcome>(events.size());
            for (var event : events) {
                var handler = Objects.requireNonNull(subscription.handlers().of(event.type()));
                // Whoever writes one id on two events has written one.
                boolean isFresh = fresh.remove(event.id());
                all.add(traced(
                        event,
                        () -> isFresh
                                ? effect(subscription.consumer(), handler, event)
                                : late(subscription.consumer(), handler, event)));
            }
            return all;
        });
        outcomes.forEach(outcome -> count(subscription, outcome));
        return outcomes.stream().map(outcome -> outcome != Outcome.WAITING).toList();
    }

    /**
     * For a rebuild: the newest state that has taken effect does so again, older ones are left, and newer ones go the way of all. So
     * nobody ever sees an older state in the place of a newer one. False when it waits behind an earlier one of its aggregate.
     */
    @ActivateRequestContext
    boolean applyAgain(Subscription subscription, IncomingEvent event) {
        return settled(subscription, event, handler -> again(subscription.consumer(), handler, event));
    }

    private interface Way {
        Outcome take(Handler<?> handler) throws SQLException;
    }

    private boolean settled(Subscription subscription, IncomingEvent event, Way way) {
        var handler = subscription.handlers().of(event.type());
        var outcome = handler == null
                ? Outcome.UNKNOWN
                : traced(event, () -> QuarkusTransaction.requiringNew().call(() -> way.take(handler)));
        count(subscription, outcome);
        return outcome != Outcome.WAITING;
    }

    private Outcome inTurn(String consumer, Handler<?> handler, IncomingEvent event) throws SQLException {
        // As a rule one statement says that it is new and that nothing waits before it.
        if (applied.recordInTurn(consumer, event)) {
            return effect(consumer, handler, event);
        }
        return late(consumer, handler, event);
    }

    /** It is recorded already, or waits behind another. */
    private Outcome late(String consumer, Handler<?> handler, IncomingEvent event) throws SQLException {
        return parked.parkBehind(consumer, event) ? Outcome.WAITING : once(consumer, handler, event);
    }

    private Outcome again(String consumer, Handler<?> handler, IncomingEvent event) throws SQLException {
        if (applied.isDismissed(consumer, event.id())) {
            return Outcome.DISMISSED;
        }
        var info = event.info();
        var newest = applied.position(consumer, event);
        if (newest == null || info.sequence() > newest) {
            return inTurn(consumer, handler, event);
        }
        // While one of its aggregate is parked, what stands there is newer: the state that failed, which the projection
        // still has from before.
        if (info.sequence() < newest || parked.holds(consumer, event)) {
            return Outcome.STALE;
        }
        take(handler, event, info);
        return Outcome.APPLIED_AGAIN;
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

    private Outcome once(String consumer, Handler<?> handler, IncomingEvent event) {
        if (!applied.record(consumer, event.id())) {
            return Outcome.DUPLICATE;
        }
        return effect(consumer, handler, event);
    }

    private Outcome effect(String consumer, Handler<?> handler, IncomingEvent event) {
        var info = event.info();
        if (handler.contract().compacted() && !applied.advance(consumer, event, info.sequence())) {
            return Outcome.STALE;
        }
        take(handler, event, info);
        return Outcome.APPLIED;
    }

    private <E extends Event> void take(Handler<E> handler, IncomingEvent event, EventInfo info) {
        handler.effect().accept(codec.decode(handler.event(), event.payload()), info);
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
