package lv.ocma.complaints.link;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To which case one belongs, and how. */
@Schema(
        name = "NewCaseLink",
        requiredProperties = {"kind", "other"})
record NewLink(
        @Schema(examples = "DUPLICATE_OF") @NotNull LinkKind kind,

        @Schema(description = "Id of the other case.") @NotNull
        UUID other) {}
