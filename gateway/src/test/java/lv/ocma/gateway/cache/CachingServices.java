package lv.ocma.gateway.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.ocma.gateway.testing.PlayedServices;

/** The played services, answers kept, and the real Kafka with topics of this run alone. */
public final class CachingServices extends PlayedServices {

    static final String TOPICS = "test-" + UUID.randomUUID() + ".divisions.";

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
