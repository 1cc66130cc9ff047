package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Since when whoever disputes an act counts as notified of it. */
@Schema(
        name = "NewNotificationOfAct",
        requiredProperties = {"notifiedOn", "remedyNamed"})
record NewNotification(
        @Schema(description = "From the date of the act to today.", examples = "2026-11-20") @NotNull
        LocalDate notifiedOn,

        @Schema(description = "Whether the act says where and until when it is disputed.", examples = "true") @NotNull
        Boolean remedyNamed) {}
