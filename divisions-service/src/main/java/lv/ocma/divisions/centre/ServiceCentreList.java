package lv.ocma.divisions.centre;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lv.ocma.divisions.hourschange.NewHoursChange.NewRule;
import lv.ocma.divisions.place.Features;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All centres as somebody lists them, and as the list is kept; {@link CentreRules} say what it must be. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ServiceCentreList",
        requiredProperties = {"source", "centres"})
record ServiceCentreList(
        @Schema(description = "Where the list was got, and when.", examples = "Register of VPVKAC, 2026-11-20")
        @Nullable
        String source,

        @Schema(description = "All of them: one that is not named any more is closed from the day of loading.")
        @Nullable
        List<Centre> centres) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ListedServiceCentre",
            requiredProperties = {"id", "name", "operator", "hours"})
    record Centre(
            @Schema(
                    description = "Never changes; lower case letters, digits and hyphens.",
                    pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                    examples = "vpvkac-paraugs")
            @Nullable
            String id,

            @Schema(description = "At least in Latvian.") @Nullable
            Texts name,

            @Schema(description = "The municipality that runs it.", examples = "Parauga novada pašvaldība") @Nullable
            String operator,

            @Schema(description = "What it helps with; absent while not known.", nullable = true) @Nullable
            Texts helpsWith,

            @Schema(nullable = true) @Nullable ListedAddress address,
            @Schema(nullable = true) @Nullable ListedLocation location,

            @Schema(description = "E.164.", nullable = true) @Nullable
            List<String> phones,

            @Schema(nullable = true) @Nullable List<String> emails,
            @Schema(nullable = true) @Nullable String webPage,

            @Schema(description = "What is known to be there (true) or missing (false).", nullable = true) @Nullable
            Features accessibility,

            @Schema(
                    description =
                            "Rules of which the first that applies to a date decides, so that \"closed on the second Wednesday\" and seasons stand before the usual week; where none does, it is closed.")
            @Nullable
            List<NewRule> hours) {}

    @Schema(
            name = "ListedAddress",
            requiredProperties = {"thoroughfare", "postName", "postCode"})
    record ListedAddress(
            @Schema(examples = "Parauga iela 1") @Nullable String thoroughfare,
            @Schema(examples = "Paraugs") @Nullable String postName,

            @Schema(pattern = "^LV-[0-9]{4}$", examples = "LV-0000") @Nullable
            String postCode) {}

    @Schema(
            name = "ListedLocation",
            description = "WGS 84.",
            requiredProperties = {"latitude", "longitude"})
    record ListedLocation(
            @Schema(minimum = "-90", maximum = "90", examples = "56.95") @Nullable
            Double latitude,

            @Schema(minimum = "-180", maximum = "180", examples = "24.11") @Nullable
            Double longitude) {}

    static ServiceCentreList none() {
        return new ServiceCentreList(null, List.of());
    }

    List<Centre> centresOrNone() {
        return centres == null ? List.of() : centres;
    }
}
