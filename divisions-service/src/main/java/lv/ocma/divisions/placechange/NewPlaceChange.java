package lv.ocma.divisions.placechange;

import java.util.List;
import lv.ocma.divisions.place.Features;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What staff say of a place from now on; {@link PlaceChangeRules} say what it must be. */
@Schema(name = "NewPlaceChange", requiredProperties = "source")
record NewPlaceChange(
        @Schema(
                description = "Where it is known from, such as a letter or a visit; it is told with the place.",
                maxLength = PlaceChangeRules.LONGEST_SOURCE,
                examples = "Letter of the division manager of 20 November 2026")
        @Nullable
        String source,

        @Schema(
                description = "Why, where that has to be told; for staff alone.",
                maxLength = PlaceChangeRules.LONGEST_TEXT,
                nullable = true)
        @Nullable
        String reason,

        @Schema(description = "What is said. What is absent, or null, stays as it is.", nullable = true) @Nullable
        NewDetails details,

        @Schema(
                description =
                        "Pointers into details of what is not known, or not known any more: it becomes null. A name can only be replaced.",
                nullable = true,
                examples = "[\"#/emails\", \"#/accessibility/features/lift\"]")
        @Nullable
        List<String> unknown) {

    @Schema(name = "NewPlaceDetails")
    record NewDetails(
            @Schema(description = "In any of the three languages.", nullable = true) @Nullable
            Texts name,

            @Schema(description = "Said as a whole.", nullable = true) @Nullable
            NewAddress address,

            @Schema(description = "Said as a whole; within Latvia.", nullable = true) @Nullable
            NewLocation location,

            @Schema(
                    description =
                            "Each with country code, or a Latvian number of eight digits; kept as E.164. Empty means that there is none.",
                    nullable = true)
            @Nullable
            List<String> phones,

            @Schema(description = "Empty means that there is none.", nullable = true) @Nullable
            List<String> emails,

            @Schema(nullable = true, examples = "https://www.pmlp.gov.lv/lv/talsu-nodala") @Nullable
            String webPage,

            @Schema(description = "Ways in: LIVE_QUEUE, REMOTE_QUEUE_QTICKET_SAME_DAY or APPOINTMENT.", nullable = true)
            @Nullable
            List<String> admission,

            @Schema(nullable = true) @Nullable NewAccessibility accessibility,
            @Schema(nullable = true) @Nullable Boolean collectsDocumentsMadeElsewhere,

            @Schema(description = "Codes of ISO 639-1.", nullable = true, examples = "[\"lv\", \"ru\"]") @Nullable
            List<String> languages,

            @Schema(description = "What is doubtful, in any of the three languages.", nullable = true) @Nullable
            Texts note) {}

    @Schema(name = "NewAccessibility")
    record NewAccessibility(
            @Schema(description = "In words, in any of the three languages.", nullable = true) @Nullable
            Texts text,

            @Schema(
                    description =
                            "True is there, false is known not to be there; of those that are absent nothing is said.",
                    nullable = true)
            @Nullable
            Features features) {}

    @Schema(
            name = "NewAddress",
            description = "In Latvia: the office has no place abroad.",
            requiredProperties = {"thoroughfare", "postName", "postCode"})
    record NewAddress(
            @Schema(examples = "Parauga iela 1") @Nullable String thoroughfare,
            @Schema(examples = "Talsi") @Nullable String postName,

            @Schema(pattern = PlaceChangeRules.POST_CODE, examples = "LV-3201") @Nullable
            String postCode) {}

    @Schema(
            name = "NewLocation",
            description = "WGS 84.",
            requiredProperties = {"latitude", "longitude"})
    record NewLocation(
            @Schema(examples = "57.2446") @Nullable Double latitude,
            @Schema(examples = "22.5915") @Nullable Double longitude) {}

    List<String> unknownOrNone() {
        return unknown == null ? List.of() : unknown;
    }
}
