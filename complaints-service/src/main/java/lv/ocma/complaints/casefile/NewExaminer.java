package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to examine a case from now on. */
@Schema(name = "NewCaseExaminer", requiredProperties = "employee")
record NewExaminer(
        @Schema(description = "Of the place, its division or the head office, by id in the staff directory.") @NotNull
        UUID employee) {}
