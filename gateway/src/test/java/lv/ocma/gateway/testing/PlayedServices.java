package lv.ocma.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.platform.testing.RealInfrastructure;

/** Three services that are there, the realm whose tokens those of the test run are, the address of a fourth at which nobody listens, and the real database and broker of this run. */
public class PlayedServices implements QuarkusTestResourceLifecycleManager {

    private final RealInfrastructure servers = new RealInfrastructure();
    private final Vertx vertx = Vertx.vertx();
    private final PlayedService divisions = new PlayedService(vertx, "divisions");
    private final PlayedService appointments = new PlayedService(vertx, "appointments");
    private final PlayedService notifications = new PlayedService(vertx, "notifications");
    private final PlayedService issuer = new PlayedService(vertx, "issuer");
    private final Socket deaf = deaf();

    @Override
    public Map<String, String> start() {
        divisions.start();
        appointments.start();
        notifications.start();
        issuer.start();
        PlayedIssuer.playAt(issuer);
        var settings = new HashMap<>(servers.start());
        settings.putAll(Map.ofEntries(
                Map.entry("OCMA_OIDC_URL", PlayedIssuer.address(issuer)),
                Map.entry("ocma.gateway.caller.certificates-from", Wire.TELLER_OF_CERTIFICATES),
                Map.entry("ocma.public-url", "https://api.example.test"),
                Map.entry("ocma.gateway.services.divisions.addresses", divisions.address()),
                Map.entry("ocma.gateway.services.appointments.addresses", appointments.address()),
                Map.entry("ocma.gateway.services.notifications.addresses", notifications.address()),
                Map.entry("ocma.gateway.services.complaints.addresses", "http://127.0.0.1:" + deaf.getLocalPort()),
                // Each test sees what reaches the services; those of the cache switch it on.
                Map.entry("ocma.gateway.cache.size", "0"),
                // Failures that one test plays are none of the next one's; those of BreakersTest have services of their
                // own.
                Map.entry("ocma.gateway.breaker.in-a-row", "1000000"),
                Map.entry("ocma.gateway.breaker.least", "1000000"),
                Map.entry("ocma.gateway.repeats.few", "1000000"),
                Map.entry("ocma.gateway.limits.body-time", "1s"),
                Map.entry("ocma.gateway.limits.held", "16M"),
                Map.entry("ocma.gateway.routes.\"/v1/hours\".body-limit", "32M"),
                Map.entry("ocma.gateway.routes.\"/v1/absent\".service", "complaints"),
                // No document knows it, so that any body passes.
                Map.entry("ocma.gateway.routes.\"/v1/played\".service", "appointments"),
                Map.entry("ocma.gateway.origins", "https://registered.example.lv"),
                Map.entry("ocma.gateway.clients-every", "200ms"),
                Map.entry("ocma.gateway.routes.\"/v1/messages\".timeout", "400ms"),
                Map.entry("ocma.gateway.routes.\"/v1/places\".validation", "off"),
                Map.entry("ocma.gateway.routes.\"/v1/services/*/fee-options\".validation", "strict"),
                Map.entry("ocma.gateway.routes.\"/v1/slot-days\".validation", "report"),
                Map.entry("ocma.gateway.routes.\"/v1/places\".body-limit", "8M")));
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(divisions, field -> isPlayed(field, "divisions"));
        injector.injectIntoFields(appointments, field -> isPlayed(field, "appointments"));
        injector.injectIntoFields(issuer, field -> isPlayed(field, "issuer"));
        injector.injectIntoFields(notifications, field -> isPlayed(field, "notifications"));
    }

    private static boolean isPlayed(java.lang.reflect.Field field, String name) {
        return field.getType().equals(PlayedService.class) && field.getName().equals(name);
    }

    @Override
    public void stop() {
        vertx.close();
        servers.stop();
        try {
            deaf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a port on which nobody answers, so that no other test gets it meanwhile. */
    private static Socket deaf() {
        try {
            var socket = new Socket();
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
