package lv.ocma.divisions.standard;

import java.time.LocalDate;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clause as callers see it, with the edition that it stands in. */
@Schema(name = "StandardClause")
record ClauseView(
        @Schema(description = "Stays from edition to edition.", examples = "P3")
        String id,

        @Schema(description = "Heading that it stands under.")
        Texts section,

        @Schema(description = "The promise in short, in words of this suite and not of the standard.")
        Texts summary,

        @Schema(description = "As printed, a paragraph a line; null in a language in which no text was read.")
        Texts text,

        Edition edition) {

    @Schema(name = "StandardEdition")
    record Edition(
            @Schema(examples = "2018-205") String id,
            Texts title,

            @Schema(description = "Of the order that approved it.", examples = "No. 205")
            String order,

            LocalDate approved,

            @Schema(description = "When it was published on the web site; null where not known.", nullable = true)
            @Nullable
            LocalDate published,

            @Schema(
                    description = "First date; null where none is printed, and then it holds from its approval.",
                    nullable = true)
            @Nullable
            LocalDate validFrom,

            @Schema(description = "Last date; null while no end is known.", nullable = true) @Nullable
            LocalDate validTo,

            @Schema(description = "Where it was read.") String source) {}
}
