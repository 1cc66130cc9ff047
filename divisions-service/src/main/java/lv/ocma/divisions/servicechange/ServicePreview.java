package lv.ocma.divisions.servicechange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a version would change if it were added now. */
@Schema(name = "ServicePreview")
record ServicePreview(
        @Schema(
                description =
                        "What the service says otherwise on the first date of the version than it would without it, value by value.")
        List<Difference> differences,

        @Schema(description = "All versions with the dates on which they would hold; id is null for the new one.")
        List<Planned> versions) {

    @Schema(name = "ServiceDifference")
    record Difference(
            @Schema(description = "JSON pointer into the service.", examples = "#/visit/minutesPerPerson")
            String pointer,

            @Schema(description = "Null where nothing was said.", examples = "15", nullable = true) @Nullable
            String before,

            @Schema(description = "Null where nothing is said any more.", examples = "20", nullable = true) @Nullable
            String after) {}

    @Schema(name = "PlannedServiceVersion")
    record Planned(
            @Schema(nullable = true) @Nullable UUID id,
            @Schema(nullable = true) @Nullable LocalDate validFrom,
            @Schema(nullable = true) @Nullable LocalDate validTo) {}
}
