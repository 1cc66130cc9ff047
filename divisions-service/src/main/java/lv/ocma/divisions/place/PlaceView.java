package lv.ocma.divisions.place;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.counter.CounterView;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place as callers see it; null is what no source tells. */
@Schema(name = "Place")
public record PlaceView(
        @Schema(examples = "riga-3") String id,

        @Schema(
                description = "DIVISION, BRANCH, HEADQUARTERS or SERVICE_CENTRE; new values may come.",
                examples = "DIVISION")
        String kind,

        @Schema(description = "Id of the division that a branch belongs to.", nullable = true) @Nullable
        String parent,

        Texts name,

        @Schema(description = "Null while not known.", nullable = true) @Nullable
        Address address,

        @Schema(description = "Null while not known.", nullable = true) @Nullable
        Location location,

        @Schema(description = "E.164; null while not known.", nullable = true) @Nullable
        List<String> phones,

        @Schema(description = "Null while not known.", nullable = true) @Nullable
        List<String> emails,

        @Schema(nullable = true) @Nullable String webPage,

        @Schema(
                description = "Ways in, such as LIVE_QUEUE or APPOINTMENT; null while not known; new values may come.",
                nullable = true)
        @Nullable
        List<String> admission,

        @Schema(description = "Null means not known, which is not the same as not accessible.", nullable = true)
        @Nullable
        Accessibility accessibility,

        @Schema(
                description = "Whether documents ordered at another place can be collected here; null while not known.",
                nullable = true)
        @Nullable
        Boolean collectsDocumentsMadeElsewhere,

        @Schema(
                description =
                        "What a source says of services at this place alone; null while none does. Otherwise a division or branch takes whatever is asked for in person.",
                nullable = true)
        @Nullable
        List<PlaceService> services,

        @Schema(description = "In the order of their numbers, those that serve or will.")
        List<CounterView> counters,

        HouseRules houseRules,

        @Schema(
                description =
                        "Codes of the languages in which customers are received (ISO 639-1); who speaks none of them brings a translator. Null while not known.",
                nullable = true,
                examples = "[\"lv\"]")
        @Nullable
        List<String> languages,

        RightToComplain rightToComplain,

        @Schema(
                description =
                        "What is doubtful in the sources of this place, or what they say of it that has no member here.",
                nullable = true)
        @Nullable
        Texts note,

        @Schema(
                description = "Of a SERVICE_CENTRE the municipality that runs it; null for places of the office.",
                nullable = true)
        @Nullable
        String operator,

        @Schema(description = "Of a SERVICE_CENTRE what it helps with; null while not known.", nullable = true)
        @Nullable
        Texts helpsWith,

        @Schema(description = "First local date on which it is closed for good; null while it is not.", nullable = true)
        @Nullable
        LocalDate closedFrom,

        @Schema(description = "Where this was read.") List<String> sources,

        @Schema(
                description =
                        "Pointers to members that stand in no source and are still to be confirmed by the office.",
                examples = "[\"/name/lv\"]")
        List<String> unverified) {

    @Schema(name = "Accessibility")
    public record Accessibility(Texts text, @Nullable String source, Features features) {}

    @Schema(name = "HouseRules")
    record HouseRules(
            Texts text,

            @Schema(description = "Languages in which the wording is a translation and not the office's own.")
            List<String> translated,

            @Nullable String source) {}

    @Schema(name = "RightToComplain")
    record RightToComplain(
            Texts text,

            @Schema(description = "Languages in which the wording is a translation and not the office's own.")
            List<String> translated,

            @Nullable String source) {}
}
