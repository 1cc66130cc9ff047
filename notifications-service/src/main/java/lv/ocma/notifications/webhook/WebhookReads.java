package lv.ocma.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.notifications.feed.OwnClient;
import lv.ocma.notifications.webhook.WebhookDesk.Kept;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows webhooks and their calls to the client whose they are, and to administrators. */
@ApplicationScoped
class WebhookReads {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Replays replays;
    private final Clock clock;

    WebhookReads(Webhooks webhooks, Deliveries deliveries, Replays replays, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.replays = replays;
        this.clock = clock;
    }

    /** @param asked whose; null for the caller's own, and for all where an administrator asks */
    Page<WebhookView> list(@Nullable String asked, @Nullable String cursor, int limit, Caller caller) {
        var client = caller.isStaff() ? asked : OwnClient.require(caller);
        if (!caller.isStaff() && asked != null) {
            throw new Invalid(Violation.parameter("client", "unknown-parameter"));
        }
        var cursors = ListCursor.of("listWebhooks", client);
        var after = cursors.read(cursor, UUID::fromString).orElse(null);
        var now = clock.instant();
        return Page.of(
                webhooks.listed(client, after, limit + 1).stream()
                        .map(webhook -> WebhookView.of(webhook, caller, now))
                        .toList(),
                limit,
                view -> cursors.encode(view.id().toString()));
    }

    Kept<WebhookView> one(UUID id, Caller caller) {
        var webhook = require(id, caller);
        return new Kept<>(WebhookView.of(webhook, caller, clock.instant()), webhook.version());
    }

    /** The newest first. */
    Page<DeliveryView> deliveries(UUID id, @Nullable String cursor, int limit, Caller caller) {
        require(id, caller);
        var cursors = ListCursor.of("listDeliveries", id);
        var before = cursors.read(cursor, UUID::fromString).orElse(null);
        return Page.of(
                deliveries.listed(id, before, limit + 1),
                limit,
                view -> cursors.encode(view.id().toString()));
    }

    DeliveryView delivery(UUID id, UUID delivery, Caller caller) {
        require(id, caller);
        return deliveries.find(id, delivery).orElseThrow(() -> new NotFound("not-found"));
    }

    ReplayView replay(UUID id, UUID replay, Caller caller) {
        require(id, caller);
        return replays.find(id, replay).orElseThrow(() -> new NotFound("not-found"));
    }

    private Webhook require(UUID id, Caller caller) {
        return webhooks.known(id)
                .filter(known -> WebhookDesk.isOpenTo(known, caller))
                .orElseThrow(() -> new NotFound("not-found"));
    }
}
