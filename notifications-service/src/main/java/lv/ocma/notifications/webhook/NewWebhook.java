package lv.ocma.notifications.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as a client wants it; {@link WebhookRules} say what it must be. */
@Schema(name = "NewWebhook", requiredProperties = "url")
record NewWebhook(
        @Schema(
                description =
                        "Where the client is called, over HTTPS and a public address; up to 2000 characters, without user and fragment.",
                examples = "https://hooks.example.com/ocma")
        @Nullable
        String url,

        @Schema(
                description =
                        "What it hears, of the types that GET /v1/events knows; absent or empty means all, those that come later too.",
                nullable = true,
                examples = "[\"booking.cancelled\"]")
        @Nullable
        List<@Nullable String> eventTypes,

        @Schema(
                description =
                        "Ids of the places of which it hears, beside what belongs to none; absent or empty means all; up to 50.",
                nullable = true,
                examples = "[\"riga-3\"]")
        @Nullable
        List<@Nullable String> places,

        @Schema(
                description =
                        "`v1`: HMAC-SHA256 with a secret that is told once; `v1a`: Ed25519, of which everybody may know the public key. Cannot be changed; `v1` when absent.",
                nullable = true,
                enumeration = {"v1", "v1a"},
                examples = "v1")
        @Nullable
        String signature) {}
