package lv.ocma.platform.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class TopicsTest {

    @Test
    void events_are_kept_for_thirty_days_and_states_until_a_week_after_they_are_replaced() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", Topic.broker()))) {
            Eventually.becomes(
                    Map.of(
                            "cleanup.policy",
                            "delete",
                            "retention.ms",
                            "2592000000",
                            "segment.ms",
                            "86400000",
                            "max.compaction.lag.ms",
                            Long.toString(Long.MAX_VALUE)),
                    () -> settings(admin, Topic.NOTES));
            assertEquals("compact", settings(admin, Topic.BOARDS).get("cleanup.policy"));
            assertEquals("604800000", settings(admin, Topic.BOARDS).get("max.compaction.lag.ms"));
        }
    }

    private static Map<String, String> settings(Admin admin, Topic topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try {
            return admin.describeConfigs(Set.of(resource)).all().get(60, TimeUnit.SECONDS).values().stream()
                    .flatMap(config -> config.entries().stream())
                    .filter(entry -> Set.of("cleanup.policy", "retention.ms", "segment.ms", "max.compaction.lag.ms")
                            .contains(entry.name()))
                    .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
        } catch (ExecutionException | TimeoutException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }
}
