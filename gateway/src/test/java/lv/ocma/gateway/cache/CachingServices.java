package lv.ocma.gateway.cache;

import static lv.ocma.platform.testing.Requests.given;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.testing.Eventually;
import org.eclipse.microprofile.config.ConfigProvider;

/** The played services, answers kept, and the real Kafka with topics of this run alone. */
public final class CachingServices extends PlayedServices {

    static final String TOPICS = "test-" + UUID.randomUUID() + ".divisions.";

    /** As it begins to hear, what is kept goes once more. */
    static void changesAreHeardOf() {
        Eventually.becomes(
                "heard of",
                () -> given().port(ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class))
                        .get("/q/health/ready")
                        .jsonPath()
                        .getString("checks.find { it.name == 'cache' }.data.changes"));
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("ocma.gateway.cache.size", "64M");
        settings.put("ocma.gateway.cache.topics", TOPICS);
        settings.put("ocma.gateway.routes.\"/v1/authorities\".total", "1s");
        settings.put("kafka.bootstrap.servers", System.getenv("OCMA_TEST_KAFKA"));
        return settings;
    }
}
