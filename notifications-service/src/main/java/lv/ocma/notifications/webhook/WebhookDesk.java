package lv.ocma.notifications.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import lv.ocma.notifications.feed.OwnClient;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** What clients, and for a few things administrators, do with webhooks. */
@ApplicationScoped
class WebhookDesk {

    private static final String KIND = "webhook";

    private final Webhooks webhooks;
    private final WebhookRules rules;
    private final WebhookSettings settings;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    WebhookDesk(
            Webhooks webhooks,
            WebhookRules rules,
            WebhookSettings settings,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.rules = rules;
        this.settings = settings;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version for the ETag */
    record Kept<V>(V view, long version) {}

    @Transactional
    Kept<KeyedWebhookView> create(NewWebhook wanted, Caller caller) {
        var client = OwnClient.require(caller);
        var read = rules.read(wanted);
        if (webhooks.countLocked(client) >= settings.mostPerClient()) {
            throw new Conflict("too-many-webhooks", Map.of("max", settings.mostPerClient()));
        }
        var key = SigningKey.make(wanted.signature() == null ? SigningKey.SYMMETRIC : wanted.signature());
        var webhook = new Webhook(Ids.next(), client, read, key, clock.instant());
        webhooks.persistAndFlush(webhook);
        audit.change(caller, "webhook.create", KIND, webhook.id(), null);
        return keyed(webhook, caller);
    }

    @Transactional
    Kept<WebhookView> change(UUID id, ChangedWebhook wanted, Caller caller) {
        return changed(id, caller, "webhook.change", webhook -> webhook.change(rules.read(wanted)));
    }

    /** The earlier key signs beside the new one for the stated time. */
    @Transactional
    Kept<KeyedWebhookView> rotate(UUID id, Caller caller) {
        var webhook = lock(id, caller);
        webhook.rotate(SigningKey.make(webhook.key().kind()), clock.instant().plus(settings.rotationOverlap()));
        webhooks.flush();
        audit.change(caller, "webhook.rotate", KIND, id, null);
        return keyed(webhook, caller);
    }

    @Transactional
    Kept<WebhookView> activate(UUID id, Caller caller) {
        return changed(id, caller, "webhook.activate", webhook -> webhook.activate(caller.isStaff()));
    }

    @Transactional
    Kept<WebhookView> deactivate(UUID id, Caller caller) {
        var why = caller.isStaff() ? DisabledBecause.ADMINISTRATOR : DisabledBecause.CLIENT;
        return changed(id, caller, "webhook.deactivate", webhook -> webhook.disable(why));
    }

    @Transactional
    void delete(UUID id, Caller caller) {
        lock(id, caller).delete();
        audit.change(caller, "webhook.delete", KIND, id, null);
    }

    private Kept<WebhookView> changed(UUID id, Caller caller, String action, Consumer<Webhook> change) {
        var webhook = lock(id, caller);
        change.accept(webhook);
        webhooks.flush();
        audit.change(caller, action, KIND, id, null);
        return new Kept<>(WebhookView.of(webhook, caller, clock.instant()), webhook.version());
    }

    private Webhook lock(UUID id, Caller caller) {
        var webhook =
                webhooks.lock(id).filter(known -> isOpenTo(known, caller)).orElseThrow(() -> new NotFound("not-found"));
        preconditions.requireMatch(webhook.version());
        return webhook;
    }

    /** To the client itself; whom else an operation is open to, it declares. */
    static boolean isOpenTo(Webhook webhook, Caller caller) {
        return caller.isStaff()
                || (OwnClient.isAlone(caller) && webhook.client().equals(caller.client()));
    }

    private Kept<KeyedWebhookView> keyed(Webhook webhook, Caller caller) {
        var view = WebhookView.of(webhook, caller, clock.instant());
        return new Kept<>(new KeyedWebhookView(view, webhook.key().secret()), webhook.version());
    }
}
