package lv.ocma.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.platform.testing.RealInfrastructure;

/** A service at two addresses, one at a single address, and one that answers garbage; with breakers that open soon. */
public final class FailingServices implements QuarkusTestResourceLifecycleManager {

    private final RealInfrastructure servers = new RealInfrastructure();
    private final Vertx vertx = Vertx.vertx();
    private final PlayedService first = new PlayedService(vertx, "first");
    private final PlayedService second = new PlayedService(vertx, "second");
    private final PlayedService single = new PlayedService(vertx, "single");
    private final RawService raw = new RawService();

    @Override
    public Map<String, String> start() {
        first.start();
        second.start();
        single.start();
        var settings = new HashMap<>(servers.start());
        settings.put("ocma.gateway.cache.size", "0");
        settings.put("ocma.public-url", "https://api.example.test");
        settings.put("ocma.gateway.services.divisions.addresses", first.address() + "," + second.address());
        settings.put("ocma.gateway.services.appointments.addresses", single.address());
        settings.put("ocma.gateway.services.complaints.addresses", single.address());
        settings.put("ocma.gateway.services.notifications.addresses", raw.address());
        settings.put("ocma.gateway.routes.\"/v1/played\".service", "notifications");
        settings.put("ocma.gateway.routes.\"/v1/played\".timeout", "500ms");
        settings.put("ocma.gateway.routes.\"/v1/played\".total", "1500ms");
        settings.put("ocma.gateway.breaker.in-a-row", "3");
        settings.put("ocma.gateway.breaker.least", "20");
        settings.put("ocma.gateway.breaker.window", "5s");
        settings.put("ocma.gateway.repeats.share", "0.02");
        settings.put("ocma.gateway.repeats.few", "10");
        settings.put("ocma.gateway.breaker.pause", "100ms");
        settings.put("ocma.gateway.breaker.longest-pause", "200ms");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(first, field -> isPlayed(field, "first"));
        injector.injectIntoFields(second, field -> isPlayed(field, "second"));
        injector.injectIntoFields(single, field -> isPlayed(field, "single"));
        injector.injectIntoFields(raw, field -> field.getType().equals(RawService.class));
    }

    private static boolean isPlayed(java.lang.reflect.Field field, String name) {
        return field.getType().equals(PlayedService.class) && field.getName().equals(name);
    }

    @Override
    public void stop() {
        vertx.close();
        servers.stop();
        try {
            raw.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
