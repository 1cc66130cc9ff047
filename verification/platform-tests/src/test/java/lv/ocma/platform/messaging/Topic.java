package lv.ocma.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as somebody outside the platform sees it. */
public record Topic(String name) {

    public static final Topic NOTES = new Topic("ocma.test.note.v1");
    public static final Topic BOARDS = new Topic("ocma.test.board.v1");

    private static final Duration LONG = Duration.ofSeconds(30);

    /** Reads from the start until so many records with such a key were seen, and then for a moment longer, so that a surplus shows. */
    public List<ConsumerRecord<String, String>> read(int count, Predicate<String> key) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            var end = System.nanoTime() + LONG.toNanos();
            while (System.nanoTime() < end) {
                var polled = consumer.poll(Duration.ofMillis(300));
                polled.records(name).forEach(record -> {
                    if (key.test(record.key())) {
                        found.add(record);
                    }
                });
                if (found.size() >= count && polled.isEmpty()) {
                    break;
                }
            }
            return found;
        }
    }

    public static Map<String, String> headers(ConsumerRecord<String, String> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    /** Writes records as they are, broken ones too. */
    public void write(String key, List<Map.Entry<Map<String, String>, String>> headersAndPayloads) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var one : headersAndPayloads) {
                var record = new ProducerRecord<>(name, key, one.getValue());
                one.getKey().forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
                var _ = producer.send(record);
            }
            producer.flush();
        }
    }

    /** Writes bytes that need be no text at all; compressed, so that a large record gets by the broker's limit. */
    public void writeBytes(List<ProducerRecord<byte[], byte[]>> records) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker(), "compression.type", "gzip", "max.request.size", 16 * 1024 * 1024);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                var _ = producer.send(record);
            }
            producer.flush();
        }
    }

    public static String broker() {
        return System.getenv("OCMA_TEST_KAFKA");
    }
}
