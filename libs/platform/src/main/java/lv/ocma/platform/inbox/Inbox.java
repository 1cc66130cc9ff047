package lv.ocma.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.together.RoundFailed;
import lv.ocma.platform.together.Rounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Lets events of other services take effect: each once, those of one aggregate in order, in the transaction that records them. One
 * that keeps failing is parked with the later ones of its aggregate, and the others go on. A message is acknowledged when its event has
 * taken effect, was skipped, or is safely parked; while the database is away none is, and none is lost. Whatever a record holds, it
 * is parked at the latest as an unreadable one: no record may hold a lane for ever.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int QUICK_ATTEMPTS = 3;
    private static final int ROUNDS_AT_ONCE = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventEffects effects;
    private final ParkedEvents parked;
    private final Waits waits;
    private final int inFlight;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("inbox-", 0).factory());
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, Rounds<IncomingEvent, Boolean>> rounds = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Inbox(
            EventEffects effects,
            ParkedEvents parked,
            Waits waits,
            EventCodec codec,
            Instance<EventConsumer> consumers,
            @ConfigProperty(name = "ocma.inbox.in-flight", defaultValue = "8") int inFlight) {
        this.effects = effects;
        this.parked = parked;
        this.waits = waits;
        this.inFlight = inFlight;
        consumers.forEach(consumer -> {
            subscription(consumer);
            consumer.handlers().all().forEach(handler -> codec.prepare(handler.event()));
        });
    }

    /** What a consumer is known by, what it does, and its lanes. */
    record Subscription(String consumer, EventHandlers handlers, Lanes lanes) {}

    /** To be returned from an {@code @Incoming} method with manual acknowledgement; completes when the next message may come. */
    public CompletionStage<Void> receive(EventConsumer consumer, Message<byte[]> message) {
        var subscription = subscription(consumer);
        var event = IncomingEvent.of(message);
        return subscription.lanes.run(event.lane(), () -> {
            if (settle(subscription, event)) {
                message.ack();
            }
        });
    }

    private Subscription subscription(EventConsumer consumer) {
        return subscriptions.computeIfAbsent(consumer.consumer(), name -> {
            int together = consumer.together();
            // Else a round would never find as many as it may take along.
            int lanes = together == 1 ? inFlight : Math.max(inFlight, together * ROUNDS_AT_ONCE);
            var subscription = new Subscription(name, consumer.handlers(), new Lanes(threads, lanes));
            if (together > 1) {
                rounds.put(
                        name,
                        new Rounds<>(
                                "inbox-round",
                                together,
                                ROUNDS_AT_ONCE,
                                events -> effects.applyTogether(subscription, events)));
            }
            return subscription;
        });
    }

    Optional<Subscription> subscription(String consumer) {
        return Optional.ofNullable(subscriptions.get(consumer));
    }

    Collection<Subscription> subscriptions() {
        return subscriptions.values();
    }

    /** What has become of an event: it was applied or skipped, or is parked, or the service stopped before that. */
    enum Settled {
        DONE,
        PARKED,
        STOPPED
    }

    private enum Way {
        FIRST,
        AGAIN
    }

    /** Tries until the event has taken effect or is parked; false only when the service stops before that. */
    private boolean settle(Subscription subscription, IncomingEvent event) {
        return settle(subscription, event, Way.FIRST) != Settled.STOPPED;
    }

    /** For a rebuild: as {@link EventEffects#applyAgain}, until that is done or the event is parked. */
    Settled settleAgain(Subscription subscription, IncomingEvent event) {
        return settle(subscription, event, Way.AGAIN);
    }

    private Settled settle(Subscription subscription, IncomingEvent event, Way way) {
        try (var _ = waits.begin()) {
            return tried(subscription, event, way);
        }
    }

    private Settled tried(Subscription subscription, IncomingEvent event, Way way) {
        if (way == Way.FIRST) {
            var settled = together(subscription, event);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        return alone(subscription, event, way);
    }

    /** Nothing where it is not taken in with others, or the round has failed: then it shows by itself whether the fault is its own. */
    private Optional<Settled> together(Subscription subscription, IncomingEvent event) {
        var round = rounds.get(subscription.consumer);
        if (round == null || stopping || subscription.handlers.of(event.type()) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(round.done(event) ? Settled.DONE : Settled.PARKED);
        } catch (RoundFailed e) {
            LOG.debugf("%s: a round failed: %s", subscription.consumer, Reason.of(e));
            return Optional.empty();
        }
    }

    private Settled alone(Subscription subscription, IncomingEvent event, Way way) {
        var pause = FIRST_PAUSE;
        for (int attempt = 1; !stopping; attempt++) {
            try {
                var taken =
                        way == Way.FIRST ? effects.apply(subscription, event) : effects.applyAgain(subscription, event);
                return taken ? Settled.DONE : Settled.PARKED;
            } catch (Throwable failure) {
                if (stopping) {
                    // What it needs is being taken away; the event was not acknowledged and comes again.
                    return Settled.STOPPED;
                }
                LOG.warnf("%s: event %s failed: %s", subscription.consumer, event.id(), Reason.of(failure));
                if (attempt >= QUICK_ATTEMPTS && park(subscription, event, way, failure)) {
                    return Settled.PARKED;
                }
            }
            if (!slept(pause)) {
                return Settled.STOPPED;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return Settled.STOPPED;
    }

    /** False while the database is away: then it was no fault of the event, and the next attempt may do. */
    private boolean park(Subscription subscription, IncomingEvent event, Way way, Throwable failure) {
        try {
            if (way == Way.FIRST) {
                parked.park(subscription.consumer, event, failure);
            } else {
                parked.parkAgain(subscription.consumer, event, failure);
            }
            return true;
        } catch (Throwable refusal) {
            if (stopping || DatabaseAway.isToldBy(refusal)) {
                LOG.errorf(
                        "%s: event %s cannot be parked yet: %s", subscription.consumer, event.id(), Reason.of(refusal));
                return false;
            }
            return parkUnreadable(subscription, event, refusal);
        }
    }

    /** The last resort: of the record nothing is kept but where it stands. */
    private boolean parkUnreadable(Subscription subscription, IncomingEvent event, Throwable refusal) {
        try {
            parked.parkUnreadable(subscription.consumer, event, refusal);
            LOG.errorf(
                    "%s: event %s is parked as unreadable: %s", subscription.consumer, event.id(), Reason.of(refusal));
            return true;
        } catch (Throwable e) {
            LOG.errorf("%s: event %s cannot be parked at all: %s", subscription.consumer, event.id(), Reason.of(e));
            return false;
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        threads.shutdown();
    }
}
