package lv.ocma.divisions.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to stand in, and when. */
@Schema(
        name = "NewStaffDeputy",
        requiredProperties = {"standIn", "firstDay", "lastDay"})
record NewDeputy(
        @Schema(description = "Id of the employee who stands in.") @Nullable
        UUID standIn,

        @Schema(examples = "2026-12-21") @Nullable LocalDate firstDay,

        @Schema(description = "Included.", examples = "2026-12-31") @Nullable
        LocalDate lastDay) {}
