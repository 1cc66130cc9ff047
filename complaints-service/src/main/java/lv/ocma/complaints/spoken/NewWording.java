package lv.ocma.complaints.spoken;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How it is to be written instead. */
@Schema(
        name = "NewSpokenWording",
        requiredProperties = {"subject", "text"})
record NewWording(
        @Seen @Size(max = 200) @Schema(examples = "Gaidīšana rindā")
        String subject,

        @Seen @Size(max = 10_000) @Schema(examples = "Gaidīju trīs stundas.")
        String text) {

    /** Never what people said. */
    @Override
    public String toString() {
        return "NewWording[…]";
    }
}
