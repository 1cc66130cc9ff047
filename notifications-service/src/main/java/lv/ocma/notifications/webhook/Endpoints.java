package lv.ocma.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.notifications.feed.ClientEvent;
import lv.ocma.notifications.feed.ClientEvents;
import lv.ocma.notifications.feed.EventTypes;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.Logger;

/** What calls say of the endpoints of webhooks, and not of addresses that they had before: one that fails for days is warned of in the feed, and switched off a day later. */
@ApplicationScoped
class Endpoints {

    private static final Logger LOG = Logger.getLogger(Endpoints.class);
    private static final int AT_ONCE = 100;

    private final Webhooks webhooks;
    private final ClientEvents events;
    private final WebhookSettings settings;
    private final Clock clock;

    Endpoints(Webhooks webhooks, ClientEvents events, WebhookSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the running transaction, as all of these. */
    void succeeded(UUID id, String url) {
        calledAt(id, url).ifPresent(Webhook::succeeded);
    }

    void failed(UUID id, String url, Instant now) {
        calledAt(id, url)
                .filter(webhook -> webhook.status().isCalled())
                .filter(webhook -> webhook.failed(now, settings.warnedAfter(), settings.graceAfterWarning()))
                .ifPresent(webhook -> tell(EventTypes.WEBHOOK_FAILING, webhook, now));
    }

    void gone(UUID id, String url) {
        calledAt(id, url)
                .filter(webhook -> webhook.status().isCalled())
                .ifPresent(webhook -> disable(webhook, DisabledBecause.ENDPOINT_GONE));
    }

    private Optional<Webhook> calledAt(UUID id, String url) {
        return webhooks.lock(id).filter(webhook -> webhook.url().equals(url));
    }

    /** Those whose warning has run out; false where there were few. */
    @Transactional
    boolean disableFailing() {
        var due = webhooks.toBeDisabled(clock.instant(), AT_ONCE);
        due.forEach(webhook -> disable(webhook, DisabledBecause.ENDPOINT_FAILING));
        return due.size() == AT_ONCE;
    }

    private void disable(Webhook webhook, DisabledBecause why) {
        webhook.disable(why);
        LOG.infof("webhook %s of %s is switched off: %s", webhook.id(), webhook.client(), why);
        tell(EventTypes.WEBHOOK_DISABLED, webhook, clock.instant());
    }

    private void tell(String type, Webhook webhook, Instant now) {
        webhooks.flush();
        events.record(new ClientEvent(
                Ids.next(),
                type,
                now,
                webhook.id().toString(),
                "/v1/webhooks/" + webhook.id(),
                null,
                webhook.client()));
    }
}
