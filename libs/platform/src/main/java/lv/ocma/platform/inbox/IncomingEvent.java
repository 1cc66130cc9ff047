package lv.ocma.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;

/** An event as it came: the key and headers of its record, and its data not yet read. */
record IncomingEvent(String topic, String key, Map<String, String> headers, String payload) {

    static IncomingEvent of(Message<byte[]> message) {
        var record = message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        var headers = new TreeMap<String, String>();
        record.getHeaders()
                .forEach(header ->
                        headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8)));
        var payload = message.getPayload();
        return new IncomingEvent(
                record.getTopic(),
                String.valueOf(record.getKey()),
                headers,
                payload == null ? "" : new String(payload, UTF_8));
    }

    /** Empty when it is no CloudEvent, a tombstone for instance. */
    String type() {
        return headers.getOrDefault("ce_type", "");
    }

    /** The id of one of our events; for anything else one that the same record always gets. */
    UUID id() {
        try {
            return UUID.fromString(headers.getOrDefault("ce_id", ""));
        } catch (IllegalArgumentException foreign) {
            return UUID.nameUUIDFromBytes((headers + payload).getBytes(UTF_8));
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
        return topic + '\n' + key;
    }
}
