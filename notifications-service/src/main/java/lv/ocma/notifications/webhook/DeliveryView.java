package lv.ocma.notifications.webhook;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one event at one webhook. */
@Schema(name = "Delivery")
record DeliveryView(
        UUID id,

        @Schema(description = "Id of the event, as in the header `webhook-id` and in the feed.")
        UUID event,

        @Schema(examples = "booking.cancelled") String type,

        @Schema(description = "Whether it was asked for once more.", examples = "false")
        boolean replayed,

        @Schema(
                description =
                        "PENDING waits for its attempt, SENDING is under way, DELIVERED was answered 2xx, FAILED is given up; new values may come.",
                examples = "DELIVERED")
        String status,

        @Schema(examples = "2026-06-01T09:00:00+03:00") OffsetDateTime createdAt,

        @Schema(
                description = "When it is tried next, if the webhook is called then; null where it is not.",
                examples = "2026-06-01T09:05:00+03:00")
        @Nullable
        OffsetDateTime nextAttemptAt,

        @Schema(description = "Those that have ended, in order.")
        List<Attempt> attempts) {

    /** One attempt, without what was sent and answered. */
    @Schema(name = "DeliveryAttempt")
    record Attempt(
            @Schema(description = "When it ended.", examples = "2026-06-01T09:00:00.3+03:00")
            OffsetDateTime at,

            @Schema(description = "Status of the answer; null where there was none.", examples = "500") @Nullable
            Integer status,

            @Schema(description = "How long it took.", examples = "120") @Nullable
            Long millis,

            @Schema(
                    description =
                            "Null where it succeeded: `http-500` and the like, `redirect`, `connection`, `tls`, `timeout`, `resolution`, `address-refused`, `key`, where the fault is ours, or `sender-lost`, where nobody knows what came of it; new values may come.",
                    examples = "http-500")
            @Nullable
            String error) {}
}
