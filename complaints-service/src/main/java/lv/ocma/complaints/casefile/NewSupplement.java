package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the submitter puts right or adds. */
@Schema(name = "NewSupplement", requiredProperties = "text")
record NewSupplement(
        @Schema(description = "Kept encrypted.", examples = "Tas bija 26. novembrī.")
        @Seen
        @Size(max = NewCase.LONGEST_TEXT)
        String text) {

    /** Never the words. */
    @Override
    public String toString() {
        return "NewSupplement[…]";
    }
}
