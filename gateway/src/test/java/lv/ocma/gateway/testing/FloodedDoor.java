package lv.ocma.gateway.testing;

import java.util.HashMap;
import java.util.Map;

/** The door of {@link HurriedDoor} with room for what a flood brings, and few connections. */
public final class FloodedDoor extends HurriedDoor {

    public static final int CONNECTIONS = 60;

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        settings.put("ocma.gateway.limits.connections", Integer.toString(CONNECTIONS));
        settings.put("ocma.gateway.limits.in-flight", "300");
        // As it is for strangers where no test is run.
        settings.put("ocma.gateway.limits.address.at-once", "16");
        settings.put("ocma.gateway.limits.head-time", "5s");
        settings.put("ocma.gateway.limits.unread-time", "500ms");
        settings.put("ocma.gateway.routes.\"/v1/places\".total", "4s");
        settings.put("ocma.gateway.routes.\"/v1/places\".timeout", "4s");
        settings.put("ocma.gateway.routes.\"/v1/places\".validation", "off");
        settings.put("quarkus.http.idle-timeout", "20s");
        return settings;
    }
}
