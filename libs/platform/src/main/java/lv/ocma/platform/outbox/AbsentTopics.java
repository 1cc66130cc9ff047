package lv.ocma.platform.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import lv.ocma.platform.events.AdminSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * The topics that the broker has said not to have. It is asked itself, as the producer gives the same answer long after the broker has
 * gone, and takes its whole patience for it. One thread uses this.
 */
final class AbsentTopics implements AutoCloseable {

    private final Map<String, Object> settings;
    private final Set<String> absent = new HashSet<>();
    private @Nullable Admin broker;

    AbsentTopics(Map<String, Object> broker, Duration patience) {
        settings = AdminSettings.of(broker, patience, patience);
    }

    /**
     * Asks the broker.
     *
     * @return whether it answers, and has no such topic
     * @throws KafkaException if it does not answer
     */
    boolean find(String topic) {
        if (isAbsent(topic)) {
            absent.add(topic);
            return true;
        }
        absent.remove(topic);
        if (absent.isEmpty()) {
            close();
        }
        return false;
    }

    private boolean isAbsent(String topic) {
        if (broker == null) {
            broker = Admin.create(settings);
        }
        try {
            broker.describeTopics(List.of(topic)).allTopicNames().get();
            return false;
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case UnknownTopicOrPartitionException _ -> true;
                case KafkaException failure -> throw failure;
                case null, default -> throw new KafkaException(e);
            };
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close(Duration.ZERO);
            broker = null;
        }
    }
}
