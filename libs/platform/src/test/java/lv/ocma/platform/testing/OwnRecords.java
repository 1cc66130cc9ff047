package lv.ocma.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Marks what the tests of a module tell with their run, and hides from them what the tests of other modules tell at the same time on the same broker: that is
 * under keys which they do not have, and would fail and be tried again for nothing.
 */
public final class OwnRecords implements ProducerInterceptor<Object, Object>, ConsumerInterceptor<Object, Object> {

    private static final String HEADER = "ocma-test-run";
    private static final String RUN = "ocma.test.run";

    private final @Nullable String run;

    /** As Kafka makes it, from its name. */
    public OwnRecords() {
        this(System.getProperty(RUN));
    }

    OwnRecords(@Nullable String run) {
        this.run = run;
    }

    /** Clients that are made from now on in this JVM are of this run. */
    static void belongTo(String run) {
        System.setProperty(RUN, run);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // The run is known by the JVM.
    }

    @Override
    public ProducerRecord<Object, Object> onSend(ProducerRecord<Object, Object> sent) {
        if (run != null && isNobodys(sent.headers())) {
            sent.headers().add(HEADER, run.getBytes(UTF_8));
        }
        return sent;
    }

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> read) {
        var own = new HashMap<TopicPartition, List<ConsumerRecord<Object, Object>>>();
        for (var one : read) {
            if (isNobodys(one.headers()) || isOfThisRun(one.headers())) {
                own.computeIfAbsent(new TopicPartition(one.topic(), one.partition()), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return new ConsumerRecords<>(own, read.nextOffsets());
    }

    private static boolean isNobodys(Headers headers) {
        return headers.lastHeader(HEADER) == null;
    }

    private boolean isOfThisRun(Headers headers) {
        return run != null && run.equals(new String(headers.lastHeader(HEADER).value(), UTF_8));
    }

    @Override
    public void onAcknowledgement(RecordMetadata told, Exception failure) {
        // Who told it is told so.
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Nothing is kept here.
    }

    @Override
    public void close() {
        // Nothing is held here.
    }
}
