package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the submitter puts right or adds. */
@Schema(name = "NewSupplement", requiredProperties = "text")
record NewSupplement(
        @Schema(description = "Kept encrypted.", examples = "Tas bija 26. novembrī.")
        @Seen
        @Size(max = NewCase.LONGEST_TEXT)
        String text,

        @Schema(
                description = "Why a dispute came late, where that was asked for; kept encrypted.",
                nullable = true,
                examples = "Biju slimnīcā.")
        @Nullable
        @Size(max = 2000)
        String lateReasons) {

    /** Never the words. */
    @Override
    public String toString() {
        return "NewSupplement[…]";
    }
}
