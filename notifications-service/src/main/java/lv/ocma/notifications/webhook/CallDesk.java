package lv.ocma.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.feed.ClientEvent;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Calls that a client asks for: a try, and events once more. A webhook that is switched off is not called. */
@ApplicationScoped
class CallDesk {

    /** Tried once, and no sign of whether the endpoint fails. */
    static final String PING = "webhook.ping";

    private static final Duration FURTHEST = Duration.ofDays(30);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Subscribers subscribers;
    private final Replays replays;
    private final Audit audit;
    private final Clock clock;

    CallDesk(
            Webhooks webhooks,
            Deliveries deliveries,
            Subscribers subscribers,
            Replays replays,
            Audit audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.subscribers = subscribers;
        this.replays = replays;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DeliveryView ping(UUID id, Caller caller) {
        require(id, caller);
        var now = clock.instant();
        var event = new ClientEvent(Ids.next(), PING, now, id.toString(), "/v1/webhooks/" + id, null, null);
        var added = deliveries.add(List.of(id), List.of(subscribers.told(event, false)), now);
        audit.change(caller, "webhook.ping", "webhook", id, null);
        return deliveries.find(id, added.getFirst()).orElseThrow();
    }

    @Transactional
    DeliveryView replay(UUID id, UUID delivery, Caller caller) {
        require(id, caller);
        var added = deliveries.again(id, delivery, clock.instant()).orElseThrow(() -> new NotFound("not-found"));
        audit.change(caller, "webhook.replay", "webhook", id, null);
        return deliveries.find(id, added).orElseThrow();
    }

    @Transactional
    ReplayView replay(UUID id, NewReplay wanted, Caller caller) {
        require(id, caller);
        var now = clock.instant();
        var span = span(wanted, now);
        var replay = replays.request(id, span.from(), span.to()).orElseThrow(() -> new Conflict("replay-running"));
        audit.change(caller, "webhook.replay", "webhook", id, null);
        return replays.find(id, replay).orElseThrow();
    }

    private record Span(Instant from, Instant to) {}

    private static Span span(NewReplay wanted, Instant now) {
        var broken = new ArrayList<Violation>();
        var from = wanted.from();
        var to = wanted.to();
        if (from == null) {
            broken.add(Violation.body("/from", "required"));
        } else if (from.toInstant().isBefore(now.minus(FURTHEST)) || (to != null && !from.isBefore(to))) {
            broken.add(Violation.body("/from", "replay-span"));
        }
        if (to == null) {
            broken.add(Violation.body("/to", "required"));
        } else if (to.toInstant().isAfter(now)) {
            broken.add(Violation.body("/to", "replay-span"));
        }
        if (from == null || to == null || !broken.isEmpty()) {
            throw new Invalid(broken);
        }
        return new Span(from.toInstant(), to.toInstant());
    }

    private void require(UUID id, Caller caller) {
        var webhook = webhooks.known(id)
                .filter(known -> WebhookDesk.isOpenTo(known, caller))
                .orElseThrow(() -> new NotFound("not-found"));
        if (!webhook.status().isCalled()) {
            throw new Conflict("webhook-disabled");
        }
    }
}
