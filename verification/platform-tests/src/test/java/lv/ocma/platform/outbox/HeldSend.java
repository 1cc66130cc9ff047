package lv.ocma.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Holds a relay between its decision to send a certain record and the sending, until it is let go. */
public final class HeldSend implements ProducerInterceptor<String, byte[]> {

    private static volatile Hold hold = new Hold(_ -> false);

    /** One record is held, once. */
    static final class Hold {

        private final Predicate<ProducerRecord<String, byte[]>> which;
        private final CompletableFuture<ProducerRecord<String, byte[]>> reached = new CompletableFuture<>();
        private final CompletableFuture<Boolean> released = new CompletableFuture<>();

        private Hold(Predicate<ProducerRecord<String, byte[]>> which) {
            this.which = which;
        }

        ProducerRecord<String, byte[]> reached() {
            return reached.join();
        }

        void release() {
            released.complete(true);
        }

        private void pass(ProducerRecord<String, byte[]> record) {
            if (which.test(record) && reached.complete(record)) {
                released.join();
            }
        }
    }

    static Hold of(Predicate<ProducerRecord<String, byte[]>> which) {
        hold = new Hold(which);
        return hold;
    }

    /** Settings of a producer whose records are held. */
    static Map<String, Object> at(String broker) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
                List.of(HeldSend.class));
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
        hold.pass(record);
        return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
