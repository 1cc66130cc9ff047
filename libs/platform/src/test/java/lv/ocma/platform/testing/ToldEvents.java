package lv.ocma.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import lv.ocma.contracts.Event;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.events.EventContracts;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What other services tell, as it comes from them: over Kafka. */
public final class ToldEvents implements AutoCloseable {

    private final EventCodec codec;
    private final Clock clock;
    private final KafkaProducer<String, String> kafka;

    public ToldEvents(String servers, EventCodec codec, Clock clock) {
        this.codec = codec;
        this.clock = clock;
        this.kafka = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
                        OwnRecords.class.getName()),
                new StringSerializer(),
                new StringSerializer());
    }

    /** @param sequence of the events of the same aggregate */
    public void tell(UUID id, long sequence, Event event) {
        var contract = EventContracts.of(event.getClass());
        var record = new ProducerRecord<>(contract.topic(), event.aggregateId(), codec.encode(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_source", "/test",
                        "ce_type", contract.type(),
                        "ce_time", clock.instant().toString(),
                        "ce_subject", event.aggregateId(),
                        "ce_sequence", Long.toString(sequence),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            kafka.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
