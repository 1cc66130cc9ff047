package lv.ocma.notifications.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What takes the place of all that was wanted of a webhook before; its keys stay. */
@Schema(name = "ChangedWebhook", requiredProperties = "url")
record ChangedWebhook(
        @Schema(description = "As of a new one.", examples = "https://hooks.example.com/ocma") @Nullable
        String url,

        @Schema(description = "As of a new one.", nullable = true, examples = "[\"booking.cancelled\"]") @Nullable
        List<@Nullable String> eventTypes,

        @Schema(description = "As of a new one.", nullable = true, examples = "[\"riga-3\"]") @Nullable
        List<@Nullable String> places) {}
