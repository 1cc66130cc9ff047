package lv.ocma.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import lv.ocma.platform.health.Lack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the broker can be reached, also while there is nothing to send. Always up: without Kafka events wait and are not heard,
 * requests are answered. Asked now and then in the background, so that a probe of health never waits for it.
 */
@Readiness
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Map<String, Object> settings;
    private @Nullable Admin admin;
    private volatile @Nullable String trouble;

    BrokerHealth(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = AdminSettings.of(broker, PATIENCE, PATIENCE);
        settings.put(
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                Duration.ofSeconds(1).toMillis());
    }

    @Scheduled(
            every = "${ocma.broker.asked-every:5s}",
            identity = "broker-health",
            concurrentExecution = ConcurrentExecution.SKIP)
    void ask() throws InterruptedException {
        try {
            client().describeCluster(new DescribeClusterOptions().timeoutMs(Math.toIntExact(PATIENCE.toMillis())))
                    .nodes()
                    .get();
            trouble = null;
        } catch (ExecutionException e) {
            trouble = "broker: "
                    + Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName();
        } catch (KafkaException e) {
            trouble = "broker: " + e.getClass().getSimpleName();
        }
    }

    private synchronized Admin client() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return Lack.of(HealthCheckResponse.named("broker"), Optional.ofNullable(trouble));
    }
}
