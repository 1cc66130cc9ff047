package lv.ocma.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.platform.testing.RealInfrastructure;

/** One played service behind all paths, and a door that waits for nobody for long. */
public class HurriedDoor implements QuarkusTestResourceLifecycleManager {

    private final RealInfrastructure servers = new RealInfrastructure();
    private final Vertx vertx = Vertx.vertx();
    private final PlayedService service = new PlayedService(vertx, "service");

    @Override
    public Map<String, String> start() {
        service.start();
        var settings = new HashMap<>(servers.start());
        for (var name : new String[] {"divisions", "appointments", "complaints", "notifications"}) {
            settings.put("ocma.gateway.cache.size", "0");
            settings.put("ocma.gateway.services." + name + ".addresses", service.address());
        }
        settings.put("ocma.public-url", "https://api.example.test");
        settings.put("ocma.gateway.limits.head-time", "1s");
        settings.put("ocma.gateway.limits.body-time", "1s");
        settings.put("ocma.gateway.limits.in-flight", "8");
        settings.put("ocma.gateway.limits.held", "256K");
        settings.put("ocma.gateway.routes.\"/v1/places\".total", "2s");
        settings.put("ocma.gateway.routes.\"/v1/queues\".timeout", "500ms");
        settings.put("ocma.gateway.routes.\"/v1/queues\".total", "1s");
        settings.put("quarkus.http.idle-timeout", "3s");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(service, field -> field.getType().equals(PlayedService.class));
    }

    @Override
    public void stop() {
        vertx.close();
        servers.stop();
    }
}
