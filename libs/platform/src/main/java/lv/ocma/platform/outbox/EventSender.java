package lv.ocma.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes rows as CloudEvents in Kafka's binary mode with a producer of its own, made anew after a failure. One thread uses it. */
final class EventSender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final Map<String, Object> settings;
    private final String source;
    private final AbsentTopics absent;
    private final Set<String> reached = new HashSet<>();
    private @Nullable Producer<String, byte[]> producer;

    /**
     * @param broker addresses and credentials of the broker
     * @param source the CloudEvents source: which service tells
     * @param delivery how long the producer may try one record; it waits half as long for metadata
     */
    EventSender(Map<String, Object> broker, String source, Duration delivery) {
        this.source = source;
        absent = new AbsentTopics(broker, delivery.dividedBy(2));
        settings = new HashMap<>(broker);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Waves wait for their acknowledgements: a record must not linger for company.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) delivery.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                delivery.dividedBy(2).toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery.dividedBy(2).toMillis());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    }

    /** Finds the way to the topics ahead of the first event; what hinders it is met again, and told, when there is one. */
    void prepare(Set<String> topics) {
        try {
            for (var topic : topics) {
                var _ = producer().partitionsFor(topic);
                reached.add(topic);
            }
        } catch (KafkaException e) {
            LOG.debugf("the topics are not there yet: %s", e.getMessage());
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    /** Whether the way to the topic is known, so that sending to it does not block. */
    boolean hasReached(String topic) {
        return reached.contains(topic);
    }

    /** The future fails when the broker does not take it; nothing is thrown here. */
    Future<RecordMetadata> send(UnsentRow row) {
        var topic = row.aggregate().type();
        try {
            // The broker answers at once; the producer would block its whole patience for each topic that is not there.
            if (!reached.contains(topic) && absent.find(topic)) {
                return isAbsent(topic);
            }
            var acknowledgement = producer().send(record(row));
            if (acknowledgement.state() == Future.State.FAILED) {
                reached.remove(topic);
                return saysAbsent(acknowledgement.exceptionNow()) && absent.find(topic)
                        ? isAbsent(topic)
                        : acknowledgement;
            }
            reached.add(topic);
            return acknowledgement;
        } catch (KafkaException | IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Future<RecordMetadata> isAbsent(String topic) {
        return CompletableFuture.failedFuture(new UnknownTopicOrPartitionException("there is no topic " + topic));
    }

    private static boolean saysAbsent(Throwable failure) {
        return failure instanceof TimeoutException && failure.getCause() instanceof UnknownTopicOrPartitionException;
    }

    private ProducerRecord<String, byte[]> record(UnsentRow row) {
        var record = new ProducerRecord<>(
                row.aggregate().type(), row.aggregate().id(), row.payload().getBytes(UTF_8));
        attributes(row).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private Map<String, String> attributes(UnsentRow row) {
        var attributes = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", row.id().toString(),
                "ce_source", source,
                "ce_type", row.type(),
                "ce_time", row.createdAt().toInstant().toString(),
                "ce_subject", row.aggregate().id(),
                "ce_dataschema", row.dataschema(),
                "ce_sequence", Long.toString(row.sequence()),
                "content-type", "application/json"));
        if (row.traceparent() != null) {
            attributes.put("ce_traceparent", row.traceparent());
            attributes.put("traceparent", row.traceparent());
        }
        return attributes;
    }

    /** What it still holds is given up: the rows are in the outbox. */
    void startOver() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public void close() {
        absent.close();
        startOver();
    }
}
