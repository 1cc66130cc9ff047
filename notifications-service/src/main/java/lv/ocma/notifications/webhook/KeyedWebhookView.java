package lv.ocma.notifications.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook with its new secret, which is told this once. */
@Schema(name = "KeyedWebhook")
record KeyedWebhookView(
        WebhookView webhook,

        @Schema(
                description =
                        "By which signatures of the kind `v1` are verified, told this once: keep it. Null for `v1a`.",
                examples = "whsec_aW52ZW50ZWQgZm9yIHRoaXMgZXhhbXBsZSBvbmx5ISE=")
        @Nullable
        String secret) {

    /** An answer may end up in a log. */
    @Override
    public String toString() {
        return "KeyedWebhookView[" + webhook.id() + "]";
    }
}
