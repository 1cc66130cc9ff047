package lv.ocma.gateway.cache;

import java.util.HashMap;
import java.util.Map;
import lv.ocma.gateway.testing.PlayedServices;

/** The played services, answers kept, and no Kafka at the address where it should be; unheard of, nothing is good without being asked for. */
public final class SilentServices extends PlayedServices {

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("ocma.gateway.cache.size", "64M");
        settings.put("ocma.gateway.cache.unheard", "0s");
        settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
        return settings;
    }
}
