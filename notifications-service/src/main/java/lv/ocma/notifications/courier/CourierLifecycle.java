package lv.ocma.notifications.courier;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import lv.ocma.notifications.webhook.DueCalls;
import lv.ocma.notifications.webhook.WebhookSettings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs this instance's courier from start to shutdown. */
@ApplicationScoped
class CourierLifecycle {

    private static final Logger LOG = Logger.getLogger(CourierLifecycle.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final Courier courier;
    private final boolean local;
    private final String publicUrl;
    private @Nullable Thread thread;

    CourierLifecycle(
            DueCalls due,
            SignedCalls calls,
            WebhookSettings settings,
            @ConfigProperty(name = "ocma.public-url") String publicUrl) {
        this.courier = new Courier(due, calls, settings);
        this.local = settings.localEndpoints();
        this.publicUrl = publicUrl;
    }

    void start(@Observes StartupEvent event) {
        requireLocalStack(local, publicUrl);
        thread = Thread.ofPlatform().name("courier").daemon().start(courier);
    }

    /** Where others reach the suite, its own machine must not be called for them. */
    static void requireLocalStack(boolean local, String publicUrl) {
        var host = URI.create(publicUrl).getHost();
        if (local && !"localhost".equals(host) && !"127.0.0.1".equals(host)) {
            throw new IllegalStateException(
                    "ocma.webhooks.local-endpoints is for the local stack, which ocma.public-url is not");
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        courier.stop();
        if (thread != null && !thread.join(LONGEST_STOP)) {
            LOG.warn("the courier did not stop in time; the leases of its calls expire by themselves");
        }
    }
}
