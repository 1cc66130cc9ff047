package lv.ocma.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the topics that this service publishes to, in the background and for as long as it takes. A topic that is there is left as it
 * is: its settings are the operator's.
 */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration RETENTION = Duration.ofDays(30);
    /** Records leave with their whole segment, once its youngest is old enough: at most a day later than they should. */
    private static final Duration SEGMENT = Duration.ofDays(1);

    /** What a later state has replaced may tell of a person; it goes within this and a day, so that thirty days hold for it too. */
    private static final Duration REPLACED = Duration.ofDays(7);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Map<String, Object> broker;
    private final Instance<PublishedEvents> published;
    private final int partitions;
    private final short replication;
    private @Nullable Thread thread;

    Topics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Instance<PublishedEvents> published,
            @ConfigProperty(name = "ocma.topics.partitions", defaultValue = "6") int partitions,
            @ConfigProperty(name = "ocma.topics.replication", defaultValue = "-1") short replication) {
        this.broker = broker;
        this.published = published;
        this.partitions = partitions;
        this.replication = replication;
    }

    void start(@Observes StartupEvent event) {
        var topics = new TreeMap<String, NewTopic>();
        PublishedEvents.in(published).forEach(one -> add(topics, one));
        if (!topics.isEmpty()) {
            thread = Thread.ofVirtual().name("topics").start(() -> make(topics));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void add(Map<String, NewTopic> topics, Class<? extends Event> event) {
        var contract = EventContracts.of(event);
        topics.put(contract.topic(), topic(contract));
    }

    private NewTopic topic(EventContract contract) {
        return new NewTopic(
                        contract.topic(),
                        Optional.of(partitions),
                        Optional.of(replication).filter(factor -> factor > 0))
                .configs(
                        contract.compacted()
                                ? Map.of(
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_COMPACT,
                                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                                        Long.toString(REPLACED.toMillis()))
                                : Map.of(
                                        TopicConfig.CLEANUP_POLICY_CONFIG,
                                        TopicConfig.CLEANUP_POLICY_DELETE,
                                        TopicConfig.RETENTION_MS_CONFIG,
                                        Long.toString(RETENTION.toMillis()),
                                        TopicConfig.SEGMENT_MS_CONFIG,
                                        Long.toString(SEGMENT.toMillis())));
    }

    private void make(Map<String, NewTopic> missing) {
        var settings = AdminSettings.of(broker, Duration.ofSeconds(3), Duration.ofSeconds(5));
        try {
            for (var pause = Duration.ofMillis(250); !missing.isEmpty(); pause = longer(pause)) {
                try (var admin = Admin.create(settings)) {
                    make(admin, missing);
                } catch (KafkaException e) {
                    LOG.warnf("topics cannot be made yet: %s", e.getMessage());
                }
                if (!missing.isEmpty()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make(Admin admin, Map<String, NewTopic> missing) throws InterruptedException {
        for (var made : admin.createTopics(missing.values()).values().entrySet()) {
            try {
                made.getValue().get();
                LOG.infof("topic %s was made", made.getKey());
                missing.remove(made.getKey());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicExistsException) {
                    missing.remove(made.getKey());
                } else {
                    LOG.warnf("topic %s cannot be made yet: %s", made.getKey(), e.getCause());
                }
            }
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
