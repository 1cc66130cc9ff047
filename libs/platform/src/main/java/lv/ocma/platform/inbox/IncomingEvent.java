package lv.ocma.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** An event as it came: where it stands, the key and headers of its record, and its data not yet read. */
record IncomingEvent(
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        String key,
        Map<String, String> headers,
        String payload) {

    static IncomingEvent of(Message<byte[]> message) {
        var record = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return of(
                record.getTopic(),
                record.getPartition(),
                record.getOffset(),
                record.getKey(),
                record.getHeaders(),
                message.getPayload());
    }

    static IncomingEvent of(ConsumerRecord<String, byte[]> record) {
        return of(record.topic(), record.partition(), record.offset(), record.key(), record.headers(), record.value());
    }

    private static IncomingEvent of(
            String topic,
            int partition,
            long offset,
            @Nullable Object key,
            Iterable<Header> told,
            byte @Nullable [] payload) {
        var headers = new TreeMap<String, String>();
        told.forEach(
                header -> headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8)));
        return new IncomingEvent(
                topic,
                partition,
                offset,
                String.valueOf(key),
                headers,
                payload == null ? "" : new String(payload, UTF_8));
    }

    /** Empty when it is no CloudEvent, a tombstone for instance. */
    String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /** The id of one of our events; for anything else one that the same record always gets, and one of another aggregate never. */
    UUID id() {
        try {
            return UUID.fromString(headers.getOrDefault("ce_id", ""));
        } catch (IllegalArgumentException foreign) {
            return UUID.nameUUIDFromBytes((lane() + '\n' + headers + payload).getBytes(UTF_8));
        }
    }

    /** Empty when it is none of our events. */
    OptionalLong sequence() {
        try {
            return OptionalLong.of(Long.parseLong(headers.getOrDefault("ce_sequence", "")));
        } catch (NumberFormatException foreign) {
            return OptionalLong.empty();
        }
    }

    EventInfo info() {
        return new EventInfo(
                id(),
                type(),
                Long.parseLong(headers.getOrDefault("ce_sequence", "")),
                Instant.parse(headers.getOrDefault("ce_time", "")));
    }

    /** Aggregates of different topics are different, whatever their ids. */
    String lane() {
        return lane(topic, key);
    }

    static String lane(String topic, String key) {
        return topic + '\n' + key;
    }
}
