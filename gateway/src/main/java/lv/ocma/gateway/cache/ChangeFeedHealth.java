package lv.ocma.gateway.cache;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether changes are heard of. The gateway is ready without: it keeps answers for a shorter time. */
@Readiness
@Singleton
class ChangeFeedHealth implements HealthCheck {

    private final ChangeFeed feed;
    private final Changes changes;
    private final CacheConfig config;

    ChangeFeedHealth(ChangeFeed feed, Changes changes, CacheConfig config) {
        this.feed = feed;
        this.changes = changes;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("cache")
                .up()
                .withData("changes", state())
                .build();
    }

    private String state() {
        if (!feed.isOn()) {
            return "not heard of";
        }
        return changes.unheard().compareTo(config.unheard()) < 0 ? "heard of" : "away";
    }
}
