package lv.ocma.notifications.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook without its secret. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,

        @Schema(description = "The client that is called.", examples = "front-end")
        String client,

        @Schema(examples = "https://hooks.example.com/ocma") String url,

        @Schema(description = "Empty for all.", examples = "[\"booking.cancelled\"]")
        List<String> eventTypes,

        @Schema(description = "Ids; empty for all.", examples = "[\"riga-3\"]")
        List<String> places,

        @Schema(description = "`v1` or `v1a`; new values may come.", examples = "v1")
        String signature,

        @Schema(
                description = "By which signatures of the kind `v1a` are verified; null for `v1`.",
                examples = "whpk_l0Jr1CXWqwsSa3vR4pVcYz4r8gR0AyZbY7kAh5RkkXk=")
        @Nullable
        String publicKey,

        @Schema(
                description =
                        "ACTIVE; FAILING: it fails for days and is about to be switched off; DISABLED; new values may come.",
                examples = "ACTIVE")
        String status,

        @Schema(
                description =
                        "CLIENT, ADMINISTRATOR, ENDPOINT_GONE after an answer of 410, ENDPOINT_FAILING; null unless DISABLED; new values may come.",
                examples = "ENDPOINT_FAILING")
        @Nullable
        String disabledBecause,

        @Schema(
                description = "Since when no attempt has succeeded; null while they do.",
                examples = "2026-06-01T09:00:00+03:00")
        @Nullable
        OffsetDateTime failingSince,

        @Schema(
                description = "When it is switched off unless an attempt succeeds; null unless FAILING.",
                examples = "2026-06-06T09:00:00+03:00")
        @Nullable
        OffsetDateTime disablesAt,

        @Schema(
                description = "Until when the key before the last rotation signs as well; null where none does.",
                examples = "2026-06-02T09:00:00+03:00")
        @Nullable
        OffsetDateTime earlierKeyUntil,

        @Schema(examples = "2026-05-01T09:00:00+03:00") OffsetDateTime createdAt,

        @Schema(
                description =
                        "What the caller may do with it now: `ping`, `secret-rotation`, `replays`, `deactivation`, `activation`; new values may come.",
                examples = "[\"ping\"]")
        List<String> actions) {

    static WebhookView of(Webhook webhook, Caller caller, Instant now) {
        var earlier = webhook.earlierUntil();
        return new WebhookView(
                webhook.id(),
                webhook.client(),
                webhook.url(),
                webhook.eventTypes(),
                webhook.places(),
                webhook.key().kind(),
                webhook.key().publicKey(),
                webhook.status().name(),
                webhook.disabledBecause() == null
                        ? null
                        : webhook.disabledBecause().name(),
                inRiga(webhook.failingSince()),
                inRiga(webhook.disablesAt()),
                earlier == null || !now.isBefore(earlier) ? null : inRiga(earlier),
                local(webhook.createdAt()),
                actions(webhook, caller));
    }

    private static List<String> actions(Webhook webhook, Caller caller) {
        var actions = new ArrayList<String>();
        if (!caller.isStaff()) {
            actions.add("secret-rotation");
        }
        if (webhook.status().isCalled()) {
            if (!caller.isStaff()) {
                actions.addAll(List.of("ping", "replays"));
            }
            actions.add("deactivation");
        } else if (caller.isStaff() || webhook.disabledBecause() != DisabledBecause.ADMINISTRATOR) {
            actions.add("activation");
        }
        return actions;
    }

    static @Nullable OffsetDateTime inRiga(@Nullable Instant moment) {
        return moment == null ? null : local(moment);
    }

    static OffsetDateTime local(Instant moment) {
        return Zones.inRiga(moment);
    }
}
