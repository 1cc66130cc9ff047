package lv.ocma.complaints.spoken;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That whoever said it stands by the last wording. */
@Schema(name = "NewConfirmation", requiredProperties = "way")
record NewConfirmation(
        @Schema(description = "SHOWN_ON_SCREEN, SIGNED_ON_PAPER or READ_ALOUD.", examples = "SIGNED_ON_PAPER") @NotNull
        ConfirmedWay way) {}
