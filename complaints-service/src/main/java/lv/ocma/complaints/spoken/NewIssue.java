package lv.ocma.complaints.spoken;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That whoever said it has got the copy. */
@Schema(name = "NewCopyIssue", requiredProperties = "way")
record NewIssue(
        @Schema(description = "ON_PAPER or BY_EMAIL.", examples = "ON_PAPER") @NotNull
        IssuedWay way) {}
