package lv.ocma.platform.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** How a broker is asked for something else than records: as all of the service reaches it, and never for long. */
public final class AdminSettings {

    private AdminSettings() {}

    /**
     * @param broker settings of all clients of the broker; those that others alone know are left out
     * @param request patience with one request
     * @param call patience with a call, repetitions included
     */
    public static Map<String, Object> of(Map<String, Object> broker, Duration request, Duration call) {
        var settings = new HashMap<>(broker);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(request.toMillis()));
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(call.toMillis()));
        return settings;
    }
}
