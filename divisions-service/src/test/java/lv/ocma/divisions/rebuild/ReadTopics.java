package lv.ocma.divisions.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import lv.ocma.platform.events.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a consumer that has never read before finds in compacted topics: of each key the newest record. */
final class ReadTopics {

    private final Map<String, Map<String, String>> newest = new TreeMap<>();
    private final EventCodec codec;

    private ReadTopics(EventCodec codec) {
        this.codec = codec;
    }

    /** @param own ids of the events to look at: other tests tell on the same topics out of databases of their own */
    static ReadTopics fromTheBeginning(Collection<Class<? extends Event>> events, EventCodec codec, Set<String> own) {
        var read = new ReadTopics(codec);
        var settings = Map.<String, Object>of("bootstrap.servers", System.getenv("OCMA_TEST_KAFKA"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = events.stream()
                    .map(ReadTopics::topic)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.take(record, own));
            }
        }
        return read;
    }

    private void take(ConsumerRecord<String, String> record, Set<String> own) {
        var id = record.headers().lastHeader("ce_id");
        if (own.contains(new String(id.value(), UTF_8))) {
            newest.computeIfAbsent(record.topic(), any -> new TreeMap<>()).put(record.key(), record.value());
        }
    }

    /** Of each aggregate its newest state, checked against the schema as every consumer of this suite does. */
    <E extends Event> List<E> of(Class<E> event) {
        return newest.getOrDefault(topic(event), Map.of()).values().stream()
                .map(payload -> codec.decode(event, payload))
                .toList();
    }

    private static String topic(Class<? extends Event> event) {
        return event.getAnnotation(EventContract.class).topic();
    }
}
