package lv.ocma.gateway.cache;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All partitions of a service's topics, read from their ends without a group: every instance of the gateway hears everything. Any failure
 * makes it useless; a new one begins at the ends again. One thread uses it.
 */
final class ChangeTopics implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofMillis(250);

    private final String prefix;
    private final Consumer<byte[], byte[]> consumer;
    private final Set<TopicPartition> partitions;

    /**
     * From here on everything is heard.
     *
     * @param broker addresses and credentials of the broker
     * @throws KafkaException where it is away
     */
    ChangeTopics(Map<String, Object> broker, String prefix) {
        this.prefix = prefix;
        this.consumer = new KafkaConsumer<>(settings(broker));
        try {
            partitions = list();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            // Only asked for its position it goes there.
            partitions.forEach(partition -> consumer.position(partition, ANSWER));
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        var settings = new HashMap<>(broker);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, ANSWER.toMillis());
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) QUIET.toMillis());
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        return settings;
    }

    private Set<TopicPartition> list() {
        return consumer.listTopics(ANSWER).entrySet().stream()
                .filter(topic -> topic.getKey().startsWith(prefix))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Waits for a moment. */
    boolean hasNews() throws InterruptedException {
        if (partitions.isEmpty()) {
            Thread.sleep(QUIET);
            return false;
        }
        return !consumer.poll(QUIET).isEmpty();
    }

    /**
     * Whether everything has been heard that is there.
     *
     * @throws KafkaException where there are other partitions than those that are read, or less in one than has been read
     */
    boolean hasHeardAll() {
        if (!list().equals(partitions)) {
            throw new KafkaException("There are other partitions than before");
        }
        var heardAll = true;
        for (var end : consumer.endOffsets(partitions, ANSWER).entrySet()) {
            var position = consumer.position(end.getKey(), ANSWER);
            if (position > end.getValue()) {
                throw new KafkaException("A topic has begun anew");
            }
            heardAll &= position == end.getValue();
        }
        return heardAll;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofMillis(500)));
    }
}
