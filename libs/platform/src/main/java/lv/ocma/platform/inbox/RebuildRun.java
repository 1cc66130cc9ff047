package lv.ocma.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lv.ocma.platform.inbox.Inbox.Subscription;
import lv.ocma.platform.inbox.Rebuilds.Rebuild;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the topics of a projection from their start to where they ended when it began; what comes later arrives by the channel. Each
 * event goes through the inbox, as any other does. Killed half-way, another instance begins anew, which harms nothing. Each
 * projection has a thread of its own: one that cannot go on holds up no other.
 */
@ApplicationScoped
class RebuildRun {

    private static final Logger LOG = Logger.getLogger(RebuildRun.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Rebuilds rebuilds;
    private final Inbox inbox;
    private final Map<String, Object> settings;
    private final Map<UUID, Run> running = new ConcurrentHashMap<>();
    /** Of the platform: a consumer's poll would hold the carrier of a virtual one. */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("rebuild-", 0).factory());

    RebuildRun(Rebuilds rebuilds, Inbox inbox, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.rebuilds = rebuilds;
        this.inbox = inbox;
        settings = new HashMap<>(broker);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        // No group: it reads beside the channel and moves none of its offsets.
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            identity = "projection-rebuild",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void next() {
        running.values().forEach(run -> run.lost = !rebuilds.renew(run.rebuild));
        for (var leased = rebuilds.lease(); leased.isPresent(); leased = rebuilds.lease()) {
            begin(leased.get());
        }
    }

    /** A rebuild that this instance is at. */
    private static final class Run {

        private final Rebuild rebuild;
        private volatile boolean lost;
        private long read;
        private long parked;

        private Run(Rebuild rebuild) {
            this.rebuild = rebuild;
        }
    }

    private void begin(Rebuild rebuild) {
        // A consumer that this version of the service no longer has: another instance, newer or older, may know it.
        var subscription = inbox.subscription(rebuild.consumer()).orElse(null);
        var run = new Run(rebuild);
        // When its lease ran out because the database was away, this instance is at it already.
        if (subscription != null && running.putIfAbsent(rebuild.id(), run) == null) {
            threads.execute(() -> {
                try {
                    finish(run, subscription);
                } finally {
                    running.remove(rebuild.id(), run);
                }
            });
        }
    }

    private void finish(Run run, Subscription subscription) {
        var rebuild = run.rebuild;
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            if (read(consumer, run, subscription) && keep(run, true)) {
                LOG.infof("%s was rebuilt from %d records, %d are parked", rebuild.consumer(), run.read, run.parked);
            }
        } catch (KafkaException e) {
            LOG.warnf("the rebuild of %s waits for the broker: %s", rebuild.consumer(), e.getMessage());
            running.remove(rebuild.id(), run);
            rebuilds.giveBack(rebuild);
        } catch (RuntimeException e) {
            // It is begun anew when its lease has run out.
            LOG.warnf("the rebuild of %s waits on: %s", rebuild.consumer(), Reason.of(e));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdown();
    }

    /** False when the service stops or another instance has taken over. */
    private boolean read(Consumer<String, byte[]> consumer, Run run, Subscription subscription) {
        var partitions = subscription.handlers().topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (!isThrough(consumer, partitions, ends)) {
            for (var record : consumer.poll(POLL)) {
                if (run.lost || !settled(run, subscription, IncomingEvent.of(record))) {
                    return false;
                }
            }
            if (!keep(run, false)) {
                return false;
            }
        }
        return true;
    }

    private boolean settled(Run run, Subscription subscription, IncomingEvent event) {
        switch (inbox.settleAgain(subscription, event)) {
            case STOPPED -> {
                return false;
            }
            case PARKED -> run.parked++;
            case DONE -> {
                // As it should be.
            }
        }
        run.read++;
        return true;
    }

    private boolean keep(Run run, boolean finished) {
        return rebuilds.keep(run.rebuild, run.read, run.parked, finished);
    }

    private static boolean isThrough(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= Objects.requireNonNull(ends.get(partition)));
    }
}
